//! vanthu-tests
