#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests: the one of ATTRIBUTION_CHROMIUM, one on the PATH, or one that it
# unpacks from the system's packages into .tools.
set -euo pipefail
cd "$(dirname "$0")/.."

for candidate in "${ATTRIBUTION_CHROMIUM:-}" chromium chromium-browser google-chrome "$PWD/.tools/chromium/run"; do
    if [ -n "$candidate" ] && path=$(command -v "$candidate") && "$path" --version >/dev/null 2>&1; then
        echo "$path"
        exit 0
    fi
done

fail() {
    echo "no Chromium was found and none could be unpacked ($1): install one, or set ATTRIBUTION_CHROMIUM to its path" >&2
    exit 1
}
command -v apt-get >/dev/null && command -v dpkg >/dev/null || fail "this is no Debian"
[ "$(id -u)" -ne 0 ] || apt-get update -qq >/dev/null || fail "package lists could not be read"

rm -rf .tools/chromium
mkdir -p .tools/chromium/packages
packages=$(apt-get install --simulate --no-install-recommends chromium fonts-dejavu-core | awk '$1 == "Inst" { print $2 }')
# The sandbox user of apt may not write here, which is only a warning.
(cd .tools/chromium/packages && apt-get download -qq $packages >/dev/null 2>&1) || fail "packages could not be loaded"
for package in .tools/chromium/packages/*.deb; do
    dpkg -x "$package" .tools/chromium
done
rm -rf .tools/chromium/packages
cat > .tools/chromium/run <<'RUN'
#!/usr/bin/env bash
root=$(cd "$(dirname "$0")" && pwd)
# Some libraries look for others in folders of their own, which they know by where they would be installed.
export LD_LIBRARY_PATH="$(find "$root"/usr/lib "$root"/lib -name '*.so*' -printf '%h\n' 2>/dev/null | sort -u | paste -sd :)"
exec "$root/usr/lib/chromium/chromium" "$@"
RUN
chmod +x .tools/chromium/run
why=$(.tools/chromium/run --version 2>&1 >/dev/null) || fail "it does not start: $why"
echo "$PWD/.tools/chromium/run"
