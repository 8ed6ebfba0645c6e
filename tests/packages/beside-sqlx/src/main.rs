//! Both libraries in one program: only what the other one's version could break.

use sqlx::postgres::PgPoolOptions;
use vanthu::Desk;
use vanthu_store::{Office, StorageError};

/// A host's own error, which holds the store's as a cause.
#[derive(Debug)]
#[expect(dead_code, reason = "read by Debug only")]
enum Failure {
    Desk(StorageError),
    Table(sqlx::Error),
}

fn open(profile: Desk) -> Result<(Office, sqlx::PgPool), Failure> {
    let office = Office::open("sqlite:office.db", profile).map_err(Failure::Desk)?;
    let tables = PgPoolOptions::new().connect_lazy("postgres://localhost/service");
    Ok((office, tables.map_err(Failure::Table)?))
}

fn main() {
    let opened = "{}".parse().map(open);
    println!(
        "{:?}",
        opened.map(|outcome| outcome.map(|(office, _)| office))
    );
}
