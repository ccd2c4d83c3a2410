#!/bin/sh
# Fails a build whose tests have left processes behind, and names them. They are known by the
# environment variable that the tests' own processes hand on. Looks at Linux only, where it is
# readable.
[ -d /proc/self ] || { echo "no-process-is-left: not looked for on this system"; exit 0; }

# Others' processes cannot be read, and any may end while it is looked at.
left() {
  grep -lzxF "TAPECHECK_BUILD=$1" /proc/[0-9]*/environ | while read -r environment; do
    process=${environment%/environ}
    echo "${process#/proc/} $(tr '\0' ' ' <"$process/cmdline" | cut -c 1-160)"
  done
}

# what was killed a moment ago may not be gone yet
for attempt in 1 2 3 4 5 6 7 8 9 10; do
  found=$(left "$1" 2>/dev/null)
  [ -z "$found" ] && exit 0
  sleep 1
done
echo "Tests have left these processes behind:" >&2
echo "$found" >&2
exit 1
