"""The new function in Python."""

import attribution_core as ac

assert ac.echo(text="good day") == "good day"
assert "echo" in ac.__all__
assert ac.echo.__doc__ is not None and "Text as it came." in ac.echo.__doc__
try:
    ac.echo(text=7)
except ac.AttributionError as error:
    assert (error.code, error.path) == ("INVALID_CONFIG", "text"), error
else:
    raise AssertionError("a number was taken for a text")
