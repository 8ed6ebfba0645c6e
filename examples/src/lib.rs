//! vanthu-examples
