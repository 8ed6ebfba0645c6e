//! vanthu-store
