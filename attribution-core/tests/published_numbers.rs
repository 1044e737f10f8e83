//! Published results that can be said in a few numbers: how often visitors went from channel to channel, and what
//! others computed from it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::ops::ControlFlow;

use attribution_core::models::{FittedMarkov, Markov};
use attribution_core::paths::Transitions;
use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, PathCount};

/// Number of transitions from each channel (and from the start, first) to each channel, to a conversion and to none.
struct Counts<const CHANNELS: usize, const ENDS: usize> {
    channels: [&'static str; CHANNELS],
    starts: [u64; CHANNELS],
    /// To the channels in their order, then to `(conversion)` and `(null)`.
    moves: [[u64; ENDS]; CHANNELS],
}

impl<const CHANNELS: usize, const ENDS: usize> Counts<CHANNELS, ENDS> {
    fn markov(&self, self_loops: bool) -> FittedMarkov {
        let ends: Vec<&str> = self.channels.into_iter().chain(["(conversion)", "(null)"]).collect();
        let starts = ends.iter().zip(&self.starts).map(|(to, count)| ("(start)", *to, *count));
        let moves = self.channels.iter().zip(&self.moves);
        let moves =
            moves.flat_map(|(from, row)| ends.iter().zip(row).map(|(to, count)| (*from, *to, *count)));
        let rows = starts.chain(moves).filter(|(from, to, count)| *count > 0 && (self_loops || from != to));
        let transitions = Transitions::from_counts(rows).unwrap();
        FittedMarkov::fit_transitions(&Markov::default(), &transitions, &|_, _| ControlFlow::Continue(()))
            .unwrap()
    }
}

fn assert_close(what: &str, ours: f64, published: f64, tolerance: f64) {
    assert!((ours - published).abs() <= tolerance, "{what}: {ours}, published {published}");
}

/// Visits of the Google Merchandise Store, November 2016 to February 2017, from Google's public sample: 258 650
/// visitors, of whom 3 341 bought.
const GOOGLE_STORE: Counts<8, 10> = Counts {
    channels: [
        "(Other)",
        "Affiliates",
        "Direct",
        "Display",
        "Organic Search",
        "Paid Search",
        "Referral",
        "Social",
    ],
    starts: [3, 3566, 37858, 936, 99363, 7033, 20030, 89861],
    moves: [
        [0, 3, 0, 0, 0, 0, 1, 0, 0, 3],
        [1, 881, 0, 0, 82, 6, 182, 6, 1, 3546],
        [0, 87, 10872, 88, 733, 112, 853, 113, 562, 35340],
        [0, 2, 0, 846, 161, 49, 75, 3, 54, 1412],
        [1, 109, 8, 452, 20186, 733, 1099, 210, 1022, 98323],
        [0, 2, 3, 109, 796, 2393, 61, 9, 162, 6929],
        [2, 49, 18, 143, 624, 67, 10187, 106, 1509, 19890],
        [0, 6, 1, 28, 198, 71, 107, 4622, 31, 89866],
    ],
};

/// Removal effects and conversions as a published analysis of the same counts has them, solved in closed form.
const GOOGLE_STORE_EFFECTS: [(&str, f64, f64); 8] = [
    ("(Other)", 2.372_765_326_075_221_3e-5, 0.073_942_219_323_103_02),
    ("Affiliates", 0.004_316_695_537_523_341, 13.452_069_814_024_755),
    ("Direct", 0.189_779_453_946_109_4, 591.407_580_534_455_4),
    ("Display", 0.018_529_873_754_778_99, 57.744_437_435_438_24),
    ("Organic Search", 0.337_584_929_333_866_76, 1_052.012_123_182_369_8),
    ("Paid Search", 0.053_477_843_551_926_64, 166.652_403_142_787_34),
    ("Referral", 0.455_505_730_817_256_4, 1_419.487_392_237_463_2),
    ("Social", 0.012_890_349_527_255_984, 40.170_051_434_138_45),
];

#[test]
fn google_store_markov_is_the_published_one() {
    let fitted = GOOGLE_STORE.markov(true);
    assert_close("P(conversion)", fitted.conversion_probability(), 3_341.0 / 258_650.0, 1e-15);
    let effects = fitted.effects();
    assert_eq!(effects.len(), GOOGLE_STORE_EFFECTS.len());
    for (ours, (channel, effect, conversions)) in effects.iter().zip(GOOGLE_STORE_EFFECTS) {
        assert_eq!(ours.channel, channel);
        assert_close(channel, ours.effect, effect, 1e-12);
        assert_close(channel, ours.conversions, conversions, 1e-9);
    }
}

/// Transition counts of the sample that comes with the R package ChannelAttribution: 88 387 journeys, of which 19 785
/// converted.
const CHANNELATTRIBUTION: Counts<12, 14> = Counts {
    channels: [
        "alpha", "beta", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mi", "theta", "zeta",
    ],
    starts: [28846, 12119, 3, 435, 14213, 696, 20427, 305, 3837, 8, 7391, 107],
    moves: [
        [102_922, 1965, 3, 1138, 2341, 197, 6202, 277, 2128, 0, 3484, 507, 8447, 29945],
        [3414, 14031, 3, 393, 10583, 108, 4873, 134, 789, 0, 1899, 410, 989, 3392],
        [0, 7, 0, 0, 0, 0, 3, 2, 8, 0, 0, 0, 5, 17],
        [1064, 278, 0, 637, 486, 40, 601, 63, 355, 0, 322, 150, 531, 1692],
        [4608, 4513, 8, 1071, 8511, 75, 3122, 353, 807, 0, 1602, 341, 4167, 14205],
        [364, 132, 0, 23, 141, 186, 269, 0, 106, 0, 128, 17, 92, 330],
        [7889, 5216, 3, 1171, 4392, 282, 32974, 550, 2740, 7, 4054, 1566, 3355, 11963],
        [276, 123, 0, 60, 238, 12, 337, 470, 261, 0, 190, 48, 230, 716],
        [2122, 590, 11, 469, 567, 75, 1622, 455, 7558, 0, 1048, 232, 1207, 3919],
        [0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 2, 6],
        [7352, 1702, 7, 648, 1618, 110, 4670, 309, 982, 0, 2466, 243, 653, 2072],
        [699, 342, 4, 174, 293, 7, 1055, 43, 304, 0, 248, 737, 107, 345],
    ],
};

/// Removal effects and conversions by Gaussian elimination in another language, and the effects that
/// ChannelAttribution 2.0 finds by simulation.
const CHANNELATTRIBUTION_EFFECTS: [(f64, f64, f64); 12] = [
    (0.558_399_489_507_746_6, 5_344.947_682_085_164, 0.558_868_628_487_011_7),
    (0.264_038_535_741_236_37, 2_527.352_166_520_388, 0.263_038_485_178_515_6),
    (0.000_481_995_758_038_422_65, 4.613_618_311_100_925, 0.000_485_243_214_682_381_36),
    (0.062_638_582_275_490_57, 599.570_650_463_210_3, 0.062_665_387_062_337_58),
    (0.349_026_331_871_145_73, 3_340.847_401_500_87, 0.349_027_896_093_252_97),
    (0.017_879_974_419_968_914, 171.145_442_693_727_77, 0.018_234_361_689_509_04),
    (0.405_835_004_471_944_1, 3_884.614_701_875_094_4, 0.405_630_977_926_825_34),
    (0.028_663_386_655_465_75, 274.363_255_954_798_15, 0.028_558_180_661_440_42),
    (0.134_022_122_809_700_27, 1_282.847_223_394_359_8, 0.134_567_648_295_718),
    (0.000_179_945_819_893_556_62, 1.722_424_556_277_530_7, 0.000_207_037_104_931_149_38),
    (0.206_010_462_772_770_02, 1_971.912_879_886_924_7, 0.205_436_880_640_952_36),
    (0.039_810_517_817_383_32, 381.062_552_758_084_45, 0.039_895_618_792_930_55),
];

#[test]
fn channelattribution_markov_is_exact_and_near_its_simulation() {
    for self_loops in [true, false] {
        let fitted = CHANNELATTRIBUTION.markov(self_loops);
        let effects = fitted.effects();
        for (ours, (effect, conversions, simulated)) in effects.iter().zip(CHANNELATTRIBUTION_EFFECTS) {
            assert_close(&ours.channel, ours.effect, effect, 1e-12);
            assert_close(&ours.channel, ours.conversions, conversions, 1e-8);
            assert_close(&ours.channel, ours.effect, simulated, 0.002);
        }
        let total: f64 = effects.iter().map(|effect| effect.conversions).sum();
        assert_close("conversions", total, 19_785.0, 1e-8);
    }
}

/// Journeys that each converted once, worth 3, under the models of the Python package marketing-attribution-models.
const NINE_PATHS: [&str; 9] =
    ["A", "A > B", "A > B > C", "B", "B > A", "B > C > A", "C", "C > A", "C > B > A"];

#[test]
fn marketing_attribution_models_on_nine_paths() {
    let paths = NINE_PATHS.map(|path| PathCount::parse(path, 1, 3.0, 0).unwrap());
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &paths).unwrap();
    let published = [
        ("first_touch", [9.0, 9.0, 9.0]),
        ("last_touch", [15.0, 6.0, 6.0]),
        (r#"{"model":"last_non_direct","direct":["A"]}"#, [3.0, 12.0, 12.0]),
        ("linear", [10.5, 9.0, 7.5]),
        ("position_based", [11.1, 8.4, 7.5]),
    ];
    for (model, values) in published {
        let spec = model.parse::<ModelSpec>().unwrap();
        let table = spec.attribute(&journeys).unwrap().by(&[Dimension::Channel]).unwrap();
        for (channel, value) in ["A", "B", "C"].into_iter().zip(values) {
            assert_close(&format!("{model} {channel}"), table.get(channel).unwrap().value, value, 1e-12);
        }
    }
    let markov = [10.643_153_526_970_956, 8.514_522_821_576_762, 7.842_323_651_452_284_5];
    let fitted = "markov".parse::<ModelSpec>().unwrap().fit(&journeys.summary()).unwrap();
    for (ours, value) in fitted.effects().iter().zip(markov) {
        assert_close(&format!("markov {}", ours.channel), ours.value, value, 1e-12);
    }
}
