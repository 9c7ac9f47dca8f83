//! Every screen of the window, and how one comes to it. The pictures and the checks of
//! accessibility go through this one list. Knows names, not contents.
