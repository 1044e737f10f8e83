use super::*;

fn columns(rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column]).collect()).collect()
}

fn close(found: f64, expected: f64, relative: f64) {
    assert!((found - expected).abs() <= relative * expected.abs(), "{found}, not {expected}");
}

/// Longley's data with the certified values of NIST's Statistical Reference Datasets, among the worst conditioned there.
#[test]
fn longley_as_certified() {
    let y = [
        60323.0, 61122.0, 60171.0, 61187.0, 63221.0, 63639.0, 64989.0, 63761.0, 66019.0, 67857.0, 68169.0,
        66513.0, 68655.0, 69564.0, 69331.0, 70551.0,
    ];
    let rows = [
        [83.0, 234_289.0, 2356.0, 1590.0, 107_608.0, 1947.0],
        [88.5, 259_426.0, 2325.0, 1456.0, 108_632.0, 1948.0],
        [88.2, 258_054.0, 3682.0, 1616.0, 109_773.0, 1949.0],
        [89.5, 284_599.0, 3351.0, 1650.0, 110_929.0, 1950.0],
        [96.2, 328_975.0, 2099.0, 3099.0, 112_075.0, 1951.0],
        [98.1, 346_999.0, 1932.0, 3594.0, 113_270.0, 1952.0],
        [99.0, 365_385.0, 1870.0, 3547.0, 115_094.0, 1953.0],
        [100.0, 363_112.0, 3578.0, 3350.0, 116_219.0, 1954.0],
        [101.2, 397_469.0, 2904.0, 3048.0, 117_388.0, 1955.0],
        [104.6, 419_180.0, 2822.0, 2857.0, 118_734.0, 1956.0],
        [108.4, 442_769.0, 2936.0, 2798.0, 120_445.0, 1957.0],
        [110.8, 444_546.0, 4681.0, 2637.0, 121_950.0, 1958.0],
        [112.6, 482_704.0, 3813.0, 2552.0, 123_366.0, 1959.0],
        [114.2, 502_601.0, 3931.0, 2514.0, 125_368.0, 1960.0],
        [115.7, 518_173.0, 4806.0, 2572.0, 127_852.0, 1961.0],
        [116.9, 554_894.0, 4007.0, 2827.0, 130_081.0, 1962.0],
    ];
    let rows: Vec<Vec<f64>> = rows.iter().map(|row| [&[1.0], row.as_slice()].concat()).collect();
    let model = LinearModel::new(&columns(&rows), &y);
    let sigma = model.sigma().unwrap();
    close(sigma, 304.854_073_561_965, 1e-9);
    let certified = [
        (-3_482_258.634_595_82, 890_420.383_607_373),
        (15.061_872_271_373_3, 84.914_925_774_766_9),
        (-0.035_819_179_292_591, 0.033_491_007_772_243_2),
        (-2.020_229_803_816_83, 0.488_399_681_651_699),
        (-1.033_226_867_173_59, 0.214_274_163_161_675),
        (-0.051_104_105_653_580_7, 0.226_073_200_069_37),
        (1_829.151_464_613_55, 455.478_499_142_212),
    ];
    for (index, (value, error)) in certified.into_iter().enumerate() {
        close(model.coefficients[index].unwrap(), value, 1e-7);
        close(sigma * model.unit_error(index).unwrap(), error, 1e-8);
    }
    assert_eq!(model.freedom, 9);
}

/// Coefficients, errors and leverages of statsmodels 0.15, `OLS(y, X).fit()`.
#[test]
fn predictions_as_statsmodels_has_them() {
    let touches = [1.0, 2.0, 0.0, 3.0, 5.0, 2.0, 4.0, 1.0, 0.0, 2.0, 6.0, 3.0];
    let large = [0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0];
    let y = [3.1, 4.0, 2.2, 4.4, 5.9, 3.6, 4.9, 3.3, 2.0, 4.2, 6.1, 4.1];
    let model = LinearModel::new(&[vec![1.0; 12], large.to_vec(), touches.to_vec()], &y);
    let expected = [2.296_804_835_924_008, 0.415_457_685_664_940_8, 0.611_917_098_445_596_3];
    let errors = [0.100_429_980_349_854_98, 0.126_790_877_583_974_73, 0.035_203_092_591_738_74];
    let sigma = model.sigma().unwrap();
    close(sigma, 0.199_656_680_958_567_88, 1e-12);
    for index in 0..3 {
        close(model.coefficients[index].unwrap(), expected[index], 1e-12);
        close(sigma * model.unit_error(index).unwrap(), errors[index], 1e-12);
    }
    close(model.fitted(&[1.0, 1.0, 4.0]), 5.159_930_915_371_333_5, 1e-12);
    close(model.leverage(&[1.0, 1.0, 4.0]), 0.188_255_613_126_079_75, 1e-12);
    close(model.leverage(&[1.0, 0.0, 10.0]), 2.325_561_312_607_946, 1e-12);
}

/// Leverages add up to the number of columns that are kept: the trace of the hat matrix.
#[test]
fn aliased_columns_are_left_out_in_order() {
    let (one, a) = (vec![1.0; 6], vec![1.0, 2.0, 4.0, 3.0, 0.0, 7.0]);
    let twice: Vec<f64> = a.iter().map(|value| 3.0 * value - 2.0).collect();
    let b = vec![0.0, 1.0, 0.0, 1.0, 1.0, 0.0];
    let y = [1.0, 2.5, 4.0, 3.5, 0.5, 6.0];
    let with = LinearModel::new(&[one.clone(), a.clone(), vec![0.0; 6], twice, b.clone()], &y);
    assert_eq!(
        with.coefficients.iter().map(Option::is_some).collect::<Vec<_>>(),
        [true, true, false, false, true]
    );
    let without = LinearModel::new(&[one, a.clone(), b.clone()], &y);
    assert_eq!(with.freedom, without.freedom);
    close(with.residual_squares, without.residual_squares, 1e-12);
    assert_eq!(with.unit_error(2), None);
    let rows = a.iter().zip(&b).map(|(a, b)| [1.0, *a, *b]);
    let trace: f64 = rows.map(|row| without.leverage(&row)).sum();
    close(trace, 3.0, 1e-12);
}

#[test]
fn no_more_columns_than_rows_are_kept() {
    let model = LinearModel::new(&[vec![1.0, 1.0], vec![0.0, 1.0], vec![5.0, 3.0]], &[2.0, 5.0]);
    assert_eq!((model.coefficients[2], model.freedom, model.sigma()), (None, 0, None));
    close(model.fitted(&[1.0, 1.0, 0.0]), 5.0, 1e-12);
    let empty = LinearModel::new(&[Vec::new()], &[]);
    assert_eq!((empty.coefficients.as_slice(), empty.sigma()), ([None].as_slice(), None));
}
