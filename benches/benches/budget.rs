//! Budgets over S-shaped channels: many, alike, and within groups.

use std::hint::black_box;

use attribution_core::budget::{BudgetGroup, BudgetProblem, allocate};
use criterion::{Criterion, criterion_group, criterion_main};

fn solve(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("budget");
    group.sample_size(10);
    for (name, slopes) in [("concave", (0.5, 1.0)), ("mixed", (0.5, 3.0)), ("S-shaped", (1.5, 4.0))] {
        for channels in [20, 1000] {
            let problem = attribution_benches::budget(channels, slopes, 1);
            group.bench_function(format!("{channels} {name} channels"), |bencher| {
                bencher.iter(|| allocate(black_box(&problem)));
            });
        }
    }
    let alike = attribution_benches::alike(30, 8.0);
    group
        .bench_function("30 channels alike, slope 8", |bencher| bencher.iter(|| allocate(black_box(&alike))));
    let grouped = grouped(attribution_benches::budget(1000, (1.5, 4.0), 1));
    group.bench_function("1000 S-shaped channels in 20 groups with caps", |bencher| {
        bencher.iter(|| allocate(black_box(&grouped)));
    });
    group.finish();
}

fn grouped(mut problem: BudgetProblem) -> BudgetProblem {
    let cap = problem.budget.unwrap_or_default() / 15.0;
    problem.groups = (0..20).map(|index| BudgetGroup::new(format!("group {index}")).with_max(cap)).collect();
    for (index, channel) in problem.channels.iter_mut().enumerate() {
        channel.group = Some(format!("group {}", index % 20));
    }
    problem
}

criterion_group!(benches, solve);
criterion_main!(benches);
