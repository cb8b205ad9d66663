//! Runs the application against a fake cloud that fails often: `cargo run -p doccodes-application`.

use std::error::Error;

use doccodes_application::call::Patience;
use doccodes_application::clients::Cloud;
use doccodes_application::migrate::{migrate, start};
use doccodes_application::pay::{Payment, pay};
use doccodes_application_api::NewTask;
use doccodes_application_cloud as fake;
use fake::Trouble;
use http::Method;
use reqwest::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let fake = fake::Cloud::start().await?;
    let client = Client::builder().no_proxy().build()?;
    let cloud = Cloud::new(client, fake.url(), Patience::default(), |line| println!("    {line}"));
    let copy = async |source: &str, destination: &str| {
        println!("migrate {source:?} to {destination:?}");
        let task = NewTask { source: source.to_owned(), destination: destination.to_owned() };
        match migrate(&cloud, &task).await {
            Ok(task) => println!("  task {}: {} %", task.id, task.percent),
            Err(advice) => println!("  failed: {advice}"),
        }
    };
    let run = async |id: &str| {
        println!("start {id}");
        match start(&cloud, id).await {
            Ok(true) => println!("  it runs"),
            Ok(false) => println!("  there is no such server"),
            Err(error) => println!("  failed: {error}"),
        }
    };

    let settle = async |order: u64, amount: u64| {
        println!("pay order {order}");
        match pay(&cloud, order, amount).await {
            Payment::Paid => println!("  it is paid"),
            Payment::NotPaid(error) => println!("  not paid: {error}"),
            Payment::Unknown { query, .. } => println!("  it may be paid: {query}"),
        }
    };

    let (create, look, web) = ("/oms/tasks", "/oms/tasks/1", "/ecs/servers/web-1/start");
    // OMS does not document the status 429: HTTP says that the request was refused, and the answer says for how long.
    fake.trouble(post(create, 429, "slow down").retry_after(1));
    // Looking at a task is idempotent, so it is repeated after a 500.
    fake.trouble(get(look, 500, BUSY));
    copy("photos", "archive").await;

    // Creating one is not, and after a 500 it may have been created.
    fake.trouble(post(create, 500, BUSY));
    copy("letters", "archive").await;

    // An undocumented code: the request is not repeated, and the code is not lost.
    fake.trouble(post(create, 400, r#"{"error_code": "OMS.9999", "error_msg": "Quota of films exceeded."}"#));
    copy("films", "archive").await;

    copy("photos", "").await;
    copy("nowhere", "archive").await;

    // The page of ECS says that a request with this code may be tried again later.
    fake.trouble(post(web, 409, r#"{"error_code": "Ecs.0202", "error_msg": "Busy."}"#));
    run("web-1").await;
    // A 503 does not say whether the service carried the request out, so no POST is repeated after it.
    fake.trouble(post(web, 503, ""));
    run("web-1").await;
    // The page of OMS asks clients not to retry after a 503, not even a GET.
    fake.trouble(post(create, 503, ""));
    copy("songs", "archive").await;
    run("web-2").await;

    // The order is charged although the answer is an error, so the application queries it first.
    fake.trouble(post("/pay/charges", 504, "").carried_out());
    settle(1, 500).await;
    // The same error, but the order is not charged.
    fake.trouble(post("/pay/charges", 504, ""));
    settle(2, 500).await;
    Ok(())
}

const BUSY: &str = r#"{"error_code": "OMS.0077", "error_msg": "Too many tasks are being created."}"#;

fn post(path: &'static str, status: u16, body: &'static str) -> Trouble {
    Trouble::new(Method::POST, path, status, body)
}

fn get(path: &'static str, status: u16, body: &'static str) -> Trouble {
    Trouble::new(Method::GET, path, status, body)
}
