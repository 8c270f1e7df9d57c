#!/bin/bash
# setup-build-tools.sh - cmake, make and pkg-config for the tests that link archives as an application would
#
#   setup-build-tools.sh [DIR]          (DIR: build/build-tools unless told)
#
# What is on the PATH is used. What is missing is fetched as packages of this machine's own Debian (or what is made from
# it), with all that they need but libc, and unpacked below DIR/root. Nothing is installed on the machine, and no root
# is needed. DIR/bin has then a program for each that was missing: put it first in the PATH. A second run finds DIR/bin
# and does nothing.
#
# Settings, all optional (environment):
#   BUILD_TOOLS_FETCH    tools to fetch although they are here, to try this script: "cmake make pkg-config"
#   BUILD_TOOLS_DEBS     a folder of .deb files with a packages.lock, used and filled as setup-host.sh's FALCO_HOST_DEBS
#                        (${XDG_CACHE_HOME:-$HOME/.cache}/tsfalco/build-tool-debs; empty: no such folder)
set -euo pipefail
. "$(dirname "$0")/private-apt.sh"

[ $# -le 1 ] || { echo "usage: $0 [DIR]" >&2; exit 2; }
mkdir -p "${1:-build/build-tools}"
dir=$(cd "${1:-build/build-tools}" && pwd)
cache=${BUILD_TOOLS_DEBS-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/tsfalco/build-tool-debs}

say() { printf 'setup-build-tools: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
works() { [ -x "$dir/bin/$1" ] && "$dir/bin/$1" --version >/dev/null 2>&1; }

missing=
for tool in cmake make pkg-config; do
	case " ${BUILD_TOOLS_FETCH-} " in *" $tool "*) missing+=" $tool"; continue ;; esac
	command -v "$tool" >/dev/null || missing+=" $tool"
done
[ -n "$missing" ] || exit 0
for tool in apt-get dpkg-deb sha256sum flock; do
	command -v "$tool" >/dev/null || die "there is no$missing, and no $tool to fetch it with"
done

# One at a time, and done already?
exec 9>"$dir/.lock"
flock 9
all_work() { local t; for t in $missing; do works "$t" || return 1; done; }
! all_work || exit 0

triplet=$(gcc -dumpmachine)
title=$(. /etc/os-release; echo "$ID ${VERSION_ID-${VERSION_CODENAME-}} $triplet:$missing")

# install DEB...: unpacks them and makes DIR/bin
install() {
	local tool program
	rm -rf "$dir/root" "$dir/bin"
	mkdir -p "$dir/bin"
	unpack_debs "$dir/root" "$@"
	for tool in $missing; do
		program=$tool
		[ -x "$dir/root/usr/bin/$tool" ] || program=pkgconf   # pkg-config's package of that name may only point to it
		cat >"$dir/bin/$tool" <<-RUN
			#!/bin/sh
			export LD_LIBRARY_PATH="$dir/root/usr/lib/$triplet\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
			exec "$dir/root/usr/bin/$program" "\$@"
		RUN
		chmod +x "$dir/bin/$tool"
	done
}

# 1. from the folder of .deb files, every file checked
if [ -n "$cache" ] && [ "$(sed -n 1p "$cache/packages.lock" 2>/dev/null)" = "# $title" ]; then
	say "unpacking from $cache"
	debs=()
	while read -r _ _ _ sum file; do
		echo "$sum  $cache/$file" | sha256sum --status -c - || die "$cache/$file is missing or not as packages.lock says"
		debs+=("$cache/$file")
	done < <(grep -v '^#' "$cache/packages.lock")
	install "${debs[@]}"
	! all_work || exit 0
	say "those do not work here"
fi

# 2. from where this machine's apt gets its packages
w=$dir/work
rm -rf "$w"
mkdir -p "$w"
packages=${missing/pkg-config/pkgconf}
: >"$w/status"   # as if no package were installed: what is fetched does then not depend on what is
private_apt_setup "$w" "$w/status"
say "downloading$missing"
private_apt "$w" apt-get update -qq >"$w/log" 2>&1 || { tail -n 5 "$w/log" >&2; die "apt-get update failed"; }
# shellcheck disable=SC2086  # one word a package
private_apt "$w" apt-get install -y -qq --download-only $packages >"$w/log" 2>&1 ||
	{ tail -n 5 "$w/log" >&2; die "apt-get cannot get$missing"; }
rm -f "$w/archives/libc6_"*.deb   # the machine's own goes with its ld.so
install "$w/archives/"*.deb
all_work || die "what was unpacked for$missing does not run"
if [ -n "$cache" ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
	rm -f "$cache/"*.deb
	cp "$w/archives/"*.deb "$cache/"
	lock_debs "$title" "$w/archives/"*.deb >"$cache/packages.lock"
fi
rm -rf "$w"
