//! The models and the guided start that ship with the program, read once.
//! It must not know what is done with them.

use crate::assets;
use crate::error::{AppError, ErrorCode};
use registre_domain::Catalogue;
use registre_domain::catalogue::CatalogueError;
use registre_domain::model::{Library, ModelError};
use registre_domain::start::Guide;
use std::sync::LazyLock;
use thiserror::Error;

/// What is on the shelf.
pub(crate) struct Shelf {
    /// The models.
    pub(crate) library: Library,
    /// The guided start.
    pub(crate) guide: Guide,
}

/// Why there is no shelf.
#[derive(Debug, Clone, Error)]
enum ShelfError {
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    #[error(transparent)]
    Model(#[from] ModelError),
}

static SHELF: LazyLock<Result<Shelf, ShelfError>> = LazyLock::new(|| {
    let catalogue = Catalogue::parse(assets::LEGAL)?;
    let guide = Guide::parse(assets::GUIDE)?;
    let library = Library::parse(assets::MODELS, &guide.known_facts(), &catalogue)?;
    guide.check(&library)?;
    Ok(Shelf { library, guide })
});

/// The shelf.
///
/// # Errors
/// `internal`, if a data file does not parse; the tests of the project keep it from happening.
pub(crate) fn shelf() -> Result<&'static Shelf, AppError> {
    SHELF
        .as_ref()
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error.clone()))
}
