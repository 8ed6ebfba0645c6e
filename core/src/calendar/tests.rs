//! Working hours in their order.

use super::WorkingTime;

#[test]
fn four_times_in_order_inside_one_day() {
    for (opens, morning_ends, afternoon_begins, closes, ordered) in [
        (450, 720, 810, 1020, true),
        (0, 1, 1, 1439, true),
        (720, 720, 810, 1020, false),
        (721, 720, 810, 1020, false),
        (450, 811, 810, 1020, false),
        (450, 720, 1020, 1020, false),
        (450, 720, 810, 1440, false),
    ] {
        let working = WorkingTime {
            opens,
            morning_ends,
            afternoon_begins,
            closes,
        };
        assert_eq!(working.is_ordered(), ordered, "{working:?}");
    }
}
