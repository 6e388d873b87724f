//! What a signed-in person can ask and do: the domain and the replica together, with authority and the audit.

pub mod password;
