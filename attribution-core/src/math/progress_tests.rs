use std::ops::ControlFlow;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use super::{Lookout, UNITS, watched};
use crate::error::ErrorKind;
use crate::math::{map_chunks, map_watched};

#[test]
fn steps_of_many_threads_are_told_in_rising_order() {
    let told = Mutex::new(Vec::new());
    let progress = |done: u64, total: u64| {
        told.lock().unwrap().push((done, total));
        ControlFlow::Continue(())
    };
    let done: Vec<()> = watched(&progress, 1000, |steps| {
        map_chunks(1000, 1, |range| steps.add(range.len() as u64)).into_iter().collect()
    })
    .unwrap();
    assert_eq!(done.len(), 1000);
    let told = told.into_inner().unwrap();
    assert!(told.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{told:?}");
    assert_eq!((told.first(), told.last()), (Some(&(0, 1000)), Some(&(1000, 1000))));
}

#[test]
fn a_stop_is_heard_by_all_threads_and_throws_away_what_was_made() {
    let progress =
        |done: u64, _: u64| if done < 10 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let error = watched(&progress, 1000, |steps| {
        let given: Vec<bool> = map_chunks(1000, 1, |_| steps.add(1).is_ok());
        // Each thread may have been on its way.
        assert!(given.iter().filter(|added| **added).count() < 100);
        Ok(given)
    });
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    assert!(error.to_string().contains("of 1000 steps"), "{error}");
}

#[test]
fn the_calling_thread_looks_while_others_work_and_can_stop_them() {
    let caller = thread::current().id();
    let looks = Mutex::new(0);
    let progress = |_: u64, _: u64| {
        if thread::current().id() != caller {
            return ControlFlow::Continue(());
        }
        let mut looks = looks.lock().unwrap();
        *looks += 1;
        // The first one comes before the work.
        if *looks < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let chunks = 10_000;
    let begun = Mutex::new(0);
    let error = watched(&progress, 1, |steps| {
        map_watched(steps, chunks, 1, |_| {
            *begun.lock().unwrap() += 1;
            thread::sleep(Duration::from_millis(10));
        })
    });
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Cancelled);
    assert!(begun.into_inner().unwrap() < chunks / 2);
}

#[test]
fn work_that_is_not_wanted_does_not_begin() {
    let stop = |_: u64, _: u64| ControlFlow::Break(());
    let mut begun = false;
    let error = watched(&stop, 1, |_| {
        begun = true;
        Ok(())
    });
    assert_eq!((error.unwrap_err().kind(), begun), (ErrorKind::Cancelled, false));
}

#[test]
fn an_error_of_the_work_is_its_own() {
    let progress = |_: u64, _: u64| ControlFlow::Continue(());
    let error = watched::<()>(&progress, 1, |_| Err(crate::Error::new(ErrorKind::Infeasible, "", "")));
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Infeasible);
}

#[test]
fn a_lookout_looks_once_for_so_many_units() {
    let looks = Mutex::new(0_usize);
    let progress = |_: u64, _: u64| {
        *looks.lock().unwrap() += 1;
        ControlFlow::Continue(())
    };
    watched(&progress, 1, |steps| {
        let lookout = Lookout::new(steps);
        assert!((0..10 * UNITS).all(|_| lookout.goes_on(1)));
        Ok(())
    })
    .unwrap();
    // And once before, once after.
    assert_eq!(*looks.lock().unwrap(), 12);
}

#[test]
fn work_inside_a_step_hears_the_stop_and_does_not_count() {
    let told = Mutex::new(Vec::new());
    let progress = |done: u64, total: u64| {
        told.lock().unwrap().push((done, total));
        if done < 1 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let error = watched(&progress, 5, |steps| {
        let inner = watched(&steps.inside(), 700, |inner| inner.add(300));
        assert!(inner.is_ok());
        let _ = steps.add(1);
        watched(&steps.inside(), 700, |inner| inner.add(300))
    });
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Cancelled);
    assert!(told.into_inner().unwrap().iter().all(|(done, total)| *done <= 1 && *total == 5));
}

#[test]
fn a_callback_may_come_by_again() {
    let progress = |_: u64, _: u64| ControlFlow::Continue(());
    let again = |_: u64, _: u64| {
        let inner = watched(&progress, 1, |steps| steps.add(1));
        if inner.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    assert!(watched(&again, 1, |steps| steps.add(1)).is_ok());
}
