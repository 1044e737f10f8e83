# Openings of documentation: the share of summaries that begin with a question word where a noun would say it.
# Reads .rs, .ts and .py files; prints each such summary of a language that has too many, and fails.
# A reader looks for "Confidence level of the intervals", not for "How much of the replicates an interval holds".

FNR == 1 { inside = 0; language = FILENAME; sub(/.*\./, "", language) }

# The first line of a block of comments.
language == "rs" {
    if ($0 ~ /^[ \t]*\/\/[\/!]( |$)/) { if (!inside) summary($0, "^[ \t]*//[/!] ?"); inside = 1 } else inside = 0
}
language == "ts" && /^[ \t]*\/\*\*/ { pending = 1 }
language == "ts" && pending && /[A-Za-z]/ { summary($0, "^[ \t]*/?[*]+ *"); pending = 0 }
language == "py" && /^[ \t]*r?"""[A-Za-z`]/ { summary($0, "^[ \t]*r?\"\"\"") }

function summary(line, marks) {
    sub(marks, "", line)
    all[language]++
    if (line ~ /^(How|What|When|Where|Whether|Which|Who|Whose|Why)[^A-Za-z]/) {
        found[language]++
        lines[language] = lines[language] FILENAME ":" FNR ": " line "\n"
    }
}

END {
    for (language in all) {
        share = 100 * found[language] / all[language]
        printf "%s: %d of %d summaries open with a question word, %.1f %%\n", language, found[language], all[language], share
        if (share > limit) { printf "more than %s %%: open with the noun\n%s", limit, lines[language]; failed = 1 }
    }
    exit failed
}
