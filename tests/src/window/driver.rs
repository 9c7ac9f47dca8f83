//! One session of WebKit's driver with the built program: commands out, answers in, each bounded.
//! Knows WebDriver, not the program's screens.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use super::desk::{Desk, Group, PATIENCE, need, until};
use super::home::Home;

/// The key under which WebDriver hands elements over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A program that runs on a desk, under the hand of a driver.
pub(super) struct Driver {
    // Commands run in turn: a scenario reads as a person acts.
    runtime: Runtime,
    client: Client,
    _processes: Group,
}

impl Driver {
    /// Starts the driver on a bus of its own, and the program through it.
    pub(super) fn start(program: &Path, files: &[&Path], home: &Home, desk: &Desk) -> Self {
        need("dbus-run-session");
        need("WebKitWebDriver");
        assert!(
            program.is_file(),
            "{} is not built: `cargo xtask test` builds it",
            program.display()
        );
        let port = free_port();
        let mut command = Command::new("env");
        // Nothing of the environment of whoever runs the tests.
        command.arg("-i");
        for (name, value) in home.environment(&desk.display) {
            let mut pair = std::ffi::OsString::from(format!("{name}="));
            pair.push(value);
            command.arg(pair);
        }
        command.args(["dbus-run-session", "--", "WebKitWebDriver"]);
        command.arg(format!("--port={port}"));
        let processes = Group::start(&command);
        until("the driver to listen", || {
            TcpStream::connect(("127.0.0.1", port)).ok()
        });
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let client = runtime.block_on(connect(port, program, files));
        Self {
            runtime,
            client,
            _processes: processes,
        }
    }

    /// Runs a command of WebDriver; fails by its name.
    pub(super) fn run<T>(
        &self,
        what: &str,
        command: impl AsyncFnOnce(&Client) -> Result<T, CmdError>,
    ) -> T {
        match self.attempt(command) {
            Ok(answer) => answer,
            Err(message) => panic!("{what}: {message}"),
        }
    }

    /// Runs a command that may fail: an element that has just gone, a page that has not come.
    pub(super) fn attempt<T>(
        &self,
        command: impl AsyncFnOnce(&Client) -> Result<T, CmdError>,
    ) -> Result<T, String> {
        let bounded = async { timeout(PATIENCE * 2, command(&self.client)).await };
        match self.runtime.block_on(bounded) {
            Ok(answer) => answer.map_err(|error| error.to_string()),
            Err(_) => Err("no answer".to_owned()),
        }
    }

    /// What a script of the page gives back.
    pub(super) fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run("a script", async |client| {
            client.execute(script, arguments).await
        })
    }

    /// What a script hands to its last argument, a function, in its own time.
    pub(super) fn script_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run("a script", async |client| {
            client.execute_async(script, arguments).await
        })
    }

    /// The elements that a script gives back.
    pub(super) fn elements(&self, script: &str, arguments: Vec<Value>) -> Vec<Element> {
        let ask = || {
            let arguments = arguments.clone();
            self.attempt(async |client| client.execute(script, arguments).await)
        };
        // What goes while it is handed over is an error of the whole answer: asked again.
        let found = ask().or_else(|_| ask());
        let found = found.unwrap_or_else(|message| panic!("a script: {message}"));
        let found = found.as_array().cloned().unwrap_or_default();
        let id = |element: &Value| element[ELEMENT].as_str().map(str::to_owned);
        let ids = found.iter().filter_map(id);
        ids.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id)))
            .collect()
    }

    /// The role and the name that assistive technology is given; nothing for an element that went.
    pub(super) fn computed(&self, element: &Element) -> Option<(String, String)> {
        let ask = |what| {
            let element = element.element_id().to_string();
            let command = Computed { element, what };
            let answer = self.attempt(async |client| client.issue_cmd(command).await);
            answer.ok()?.as_str().map(super::page::plain)
        };
        Some((ask("computedrole")?, ask("computedlabel")?))
    }
}

/// Asks for the accessible role or name of an element, which fantoccini has no word for.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        let Self { element, what } = self;
        base.join(&format!("session/{session}/element/{element}/{what}"))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

async fn connect(port: u16, program: &Path, files: &[&Path]) -> Client {
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": program, "args": files });
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    match timeout(PATIENCE * 2, builder.connect(&address)).await {
        Ok(Ok(client)) => client,
        Ok(Err(error)) => panic!("{} does not start: {error}", program.display()),
        Err(_) => panic!("{} does not start in time", program.display()),
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}
