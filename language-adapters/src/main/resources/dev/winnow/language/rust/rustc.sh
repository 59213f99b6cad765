#!/bin/sh
# rustc.sh RUSTC ARGUMENT...: cargo calls this for each crate of the task. A test target gets Winnow's harness for its main; lints are
# no errors, whatever the sources say: a variant that only leaves a variable unused must be judged.
rustc=$1
shift
tests=no name= folder= ending= root= before=
for argument in "$@"; do
  case $before in
    --crate-name) name=$argument ;;
    --out-dir) folder=$argument ;;
  esac
  case $argument in
    --test) tests=yes ;;
    extra-filename=*) ending=${argument#*=} ;;
    *.rs) root=$argument ;;
  esac
  before=$argument
done
[ $tests = yes ] || exec "$rustc" "$@" --cap-lints=allow
printf '%s\t%s\t%s\n' "${folder#"$CARGO_TARGET_DIR/"}/$name$ending" "$root" "$CARGO_MANIFEST_DIR" >>"$WINNOW_TARGETS"
# No other crate can be meant: the name holds what nobody can guess.
harness="winnow_$WINNOW_TOKEN"
export RUSTC_BOOTSTRAP=1
exec "$rustc" "$@" --cap-lints=allow -Zallow-features=custom_test_frameworks -Zcrate-attr='feature(custom_test_frameworks)' \
  -Zcrate-attr="test_runner($harness::run)" --extern "$harness=/opt/winnow/libwinnow_harness.rlib"
