//! Passwords: argon2id, 64 MiB, three passes (about a tenth of a second, on purpose). A password is never kept, logged
//! or shown.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};

/// The least length of a password, in characters.
pub const LEAST: usize = 8;

fn argon2() -> Argon2<'static> {
    let params = Params::new(64 * 1024, 3, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The PHC string of a password; `None` only if the machine has no memory for it.
pub fn hash(password: &str, salt: [u8; 16]) -> Option<String> {
    argon2()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .ok()
        .map(|hash| hash.to_string())
}

/// Whether the password is the one hashed. The comparison takes the same time wherever they differ.
pub fn fits(password: &str, hashed: &str) -> bool {
    PasswordHash::new(hashed)
        .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}
