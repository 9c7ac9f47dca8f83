//! What several scenarios share when they drive the whole program.
//! Holds no test, and knows nothing that a stranger's program could not know.
