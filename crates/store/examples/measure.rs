//! measure
use registre_store::*;
use registre_domain::*;
fn main() {
    let d = std::path::PathBuf::from("/tmp/measure-reg"); let _ = std::fs::remove_dir_all(&d); std::fs::create_dir_all(&d).unwrap();
    let p = d.join("a.registre");
    let ctx = Context{at: chrono::DateTime::UNIX_EPOCH, actor:"a".into(), comment:"".into(), app_version:"1".into()};
    let frozen: Register = serde_json::from_str(&std::fs::read_to_string("crates/store/tests/fixtures/schema-1.json").unwrap()).unwrap();
    let t = std::time::Instant::now();
    let mut s = Store::create(&p, Protection::None, &ctx, |tx| { tx.put_about(&register::About{ main_entity: None, ..frozen.about.clone() }) }).unwrap();
    println!("create {:?} size {}", t.elapsed(), std::fs::metadata(&p).unwrap().len());
    let a0 = frozen.activities.iter().max_by_key(|a| a.purposes.len()).unwrap().clone();
    let text = serde_json::to_string(&a0).unwrap();
    let mut acts = Vec::new();
    for n in 0..1000u32 {
        // three lines in each list: 3 copies with other ids
        let mk = |k:u32| -> Activity { serde_json::from_str(&text.replace("01920000-", &format!("{:04x}{:04x}-", k+1, n))).unwrap() };
        let mut a = mk(0);
        for k in 1..3 { let b = mk(k); a.purposes.extend(b.purposes); a.data_groups.extend(b.data_groups); a.retention_rules.extend(b.retention_rules); a.opinions.extend(b.opinions); a.data_subjects.extend(b.data_subjects);
          a.security.measures.extend(b.security.measures); 
          a.recipients.given_mut().unwrap().extend(b.recipients.given().unwrap().clone()); }
        let mut v = serde_json::to_value(&a).unwrap();
        strip(&mut v);
        let mut a: Activity = serde_json::from_value(v).unwrap();
        a.identity.entity=None; a.identity.sites.clear(); a.security.excluded.clear();
        a.identity.reference = format!("T-{n:04}");
        acts.push(a);
    }
    fn strip(v: &mut serde_json::Value) { match v { serde_json::Value::Object(m) => { for k in ["party","entity","exporter_party","importer","final_controller","sha256"] { if let Some(x)=m.get_mut(k) { *x = serde_json::Value::Null; } } for x in m.values_mut() { strip(x) } } serde_json::Value::Array(a) => a.iter_mut().for_each(strip), _=>{} } }
    let t = std::time::Instant::now();
    s.transact::<_,StoreError>(Op::ImportJson, &ctx, |tx| { for a in &acts { tx.put_activity(a)?; } Ok(()) }).unwrap();
    println!("import 1000 {:?} size {}", t.elapsed(), std::fs::metadata(&p).unwrap().len());
    for _ in 0..3 { let t = std::time::Instant::now(); let r = s.register().unwrap(); println!("register() {:?} {}", t.elapsed(), r.activities.len()); }
    let rows: i64 = rusqlite_rows(&p); println!("changes {rows}");
    let mut times = Vec::new();
    for i in 0..60 { let mut a = acts[i*3].clone(); a.identity.name = format!("x{i}"); a.purposes[1].text="y".into(); let t = std::time::Instant::now(); s.transact::<_,StoreError>(Op::EditActivity,&ctx,|tx| tx.put_activity(&a)).unwrap(); times.push(t.elapsed()); }
    times.sort(); println!("transact median {:?} max {:?}", times[30], times[59]);
    let t = std::time::Instant::now(); s.transact::<_,StoreError>(Op::EditActivity,&ctx,|tx| tx.put_activity(&acts[900])).unwrap(); println!("no change {:?}", t.elapsed());
    let t = std::time::Instant::now(); s.activity(acts[5].id).unwrap(); println!("activity(id) {:?}", t.elapsed());
    let t = std::time::Instant::now(); s.undo(&ctx).unwrap(); println!("undo {:?}", t.elapsed());
    let t = std::time::Instant::now(); println!("verify {:?} {:?}", s.verify().unwrap().ok(), t.elapsed());
    let t = std::time::Instant::now(); s.as_of(Moment::Step(2)).unwrap(); println!("as_of {:?}", t.elapsed());
    let t = std::time::Instant::now(); println!("history {} {:?}", s.history_of(acts[5].id).unwrap().len(), t.elapsed());
    let t = std::time::Instant::now(); s.backup(&d.join("b.registre"), Existing::Keep).unwrap(); println!("backup {:?}", t.elapsed());
    drop(s);
    let t = std::time::Instant::now(); Store::open(&p, Protection::None).unwrap(); println!("open {:?}", t.elapsed());
}
fn rusqlite_rows(p:&std::path::Path)->i64 { rusqlite::Connection::open(p).unwrap().query_row("select count(*) from change",[],|r|r.get(0)).unwrap() }
