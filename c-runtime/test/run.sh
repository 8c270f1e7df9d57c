#!/bin/sh
# run.sh - builds the runtime and every test of this folder with sanitizers and assertions, and runs each test plainly
# and under TSF_GC_STRESS=1 (a collection at every allocation). `run.sh map` runs map_test.c only. falco_*_test.c are
# plugins, not programs: test/host.test.ts drives them.
# TSF_TEST_FLAGS='-DTSF_BLOCK_SIZE=16384u -DTSF_COLLECT_THRESHOLD=20000' makes ordinary runs collect often, too.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${TSF_TEST_BUILD:-$(mktemp -d)}
cc=${CC:-cc}
flags="-std=c11 -D_GNU_SOURCE -O1 -g -Wall -Wextra -Werror -fno-omit-frame-pointer -DTSF_ASSERTIONS ${TSF_TEST_FLAGS:-}"
sanitizers="-fsanitize=address,undefined -fno-sanitize-recover=all"
mkdir -p "$build"

objects=""
for source in "$here"/../src/core/*.c "$here"/../src/types/*.c "$here"/../src/lib/*.c "$here"/../src/json/*.c; do
  object="$build/$(basename "$source" .c).o"
  if [ ! -e "$object" ] || [ -n "$(find "$here/../src" "$here/../include" -newer "$object" -name '*.h' | head -n 1)" ] ||
    [ "$source" -nt "$object" ]; then
    "$cc" $flags $sanitizers -c "$source" -o "$object"
  fi
  objects="$objects $object"
done

export ASAN_OPTIONS=detect_stack_use_after_return=0:abort_on_error=0
[ $# -gt 0 ] || set -- '*'
for source in $(for pattern; do ls "$here"/${pattern}_test.c; done); do
  name=$(basename "$source" .c)
  case $name in falco_*) continue ;; esac
  "$cc" $flags $sanitizers "$source" $objects -lm -o "$build/$name"
  "$build/$name"
  TSF_GC_STRESS=1 "$build/$name"
  echo "$name: passed"
done
