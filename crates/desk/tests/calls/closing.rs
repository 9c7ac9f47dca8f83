//! The window closes: at once, after its page, or not.
//! It must not know a window.

use crate::place::Place;
use registre_desk::Desk;
use registre_desk::call::answer;
use registre_desk::channel::Notice;
use registre_desk::closing::Closing;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

#[test]
fn the_window_closes_when_the_page_is_ready() {
    let place = Place::with_register();
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Closing, Some(desk)) = (notice, desk.upgrade()) {
            std::thread::spawn(move || answer(&desk, "window_ready", json!({})).unwrap());
        }
    }));
    let begun = Instant::now();
    Closing::requested(&place.desk);
    assert!(place.screen.closed.load(Ordering::Relaxed));
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "nobody waits for what is ready"
    );
}

#[test]
fn the_window_closes_without_a_page_and_with_one_that_does_not_answer() {
    let never = Place::new();
    Closing::requested(&never.desk);
    assert!(never.screen.closed.load(Ordering::Relaxed));
    assert!(
        never.screen.told.lock().unwrap().is_empty(),
        "there was nobody to ask"
    );
    let silent = Place::with_register();
    Closing::requested(&silent.desk);
    assert!(silent.screen.closed.load(Ordering::Relaxed));
    assert!(
        silent
            .screen
            .told
            .lock()
            .unwrap()
            .contains(&Notice::Closing)
    );
}

/// Answers the closing of the window as the page would, on a thread of its own.
fn when_closing(place: &Place, page: fn(&Desk)) {
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Closing, Some(desk)) = (notice, desk.upgrade()) {
            std::thread::spawn(move || page(&desk));
        }
    }));
}

fn window_asks(desk: &Desk, what: &str) {
    let request = json!({ "request": { "what": what } });
    answer(desk, "window_asks", request).unwrap();
}

#[test]
fn a_window_whose_page_asks_the_person_stays_and_can_be_closed_later() {
    let place = Place::with_register();
    when_closing(&place, |desk| window_asks(desk, "staying"));
    for _ in 0..2 {
        let begun = Instant::now();
        Closing::requested(&place.desk);
        assert!(
            begun.elapsed() < Duration::from_secs(2),
            "nobody waits while the person thinks"
        );
        assert!(!place.screen.closed.load(Ordering::Relaxed));
    }
    let told = place.screen.told.lock().unwrap().clone();
    let closing = told.iter().filter(|notice| **notice == Notice::Closing);
    assert_eq!(closing.count(), 2, "each time the page is told");
    place.call("window_ready", json!({}));
    assert!(
        place.screen.closed.load(Ordering::Relaxed),
        "given up in the end"
    );
}

#[test]
fn a_page_that_is_still_at_it_is_waited_for() {
    let place = Place::with_register();
    when_closing(&place, |desk| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(4) {
            window_asks(desk, "waiting");
            std::thread::park_timeout(Duration::from_millis(200));
        }
        window_asks(desk, "staying");
    });
    let begun = Instant::now();
    Closing::requested(&place.desk);
    assert!(
        !place.screen.closed.load(Ordering::Relaxed),
        "it was never silent for three seconds"
    );
    assert!(begun.elapsed() > Duration::from_secs(3));
}
