# private-apt.sh - sourced by scripts that fetch Debian packages: apt with lists, archives and settings in a folder of
# its own, which needs no root and leaves this machine's apt as it is. Of that it takes keys, proxies and, unless told
# otherwise, sources.

# private_apt_setup FOLDER STATUS [SOURCES.LIST]: writes FOLDER/apt.conf; STATUS is the file of packages that count as
# installed.
private_apt_setup() {
	local w=$1 status=$2 sources=${3-} arch
	arch=$(dpkg --print-architecture)
	mkdir -p "$w/lists/partial" "$w/archives/partial" "$w/empty"
	# read before /etc/apt/apt.conf.d (which may name a proxy)
	cat >"$w/apt.conf" <<-CONF
		Dir::State "$w"; Dir::State::lists "$w/lists"; Dir::State::status "$status";
		Dir::Cache "$w"; Dir::Cache::archives "$w/archives";
		Dir::Etc::preferences "$w/none"; Dir::Etc::preferencesparts "$w/empty";
		Dir::Etc::main "$w/late.conf";
	CONF
	[ -z "$sources" ] || echo "Dir::Etc::sourcelist \"$sources\"; Dir::Etc::sourceparts \"$w/empty\";" >>"$w/apt.conf"
	# read after it
	cat >"$w/late.conf" <<-CONF
		#clear APT::Update::Pre-Invoke;
		#clear APT::Update::Post-Invoke;
		#clear APT::Update::Post-Invoke-Success;
		#clear DPkg::Pre-Install-Pkgs;
		#clear DPkg::Post-Invoke;
		Dir::Cache::pkgcache "$w/pkgcache.bin"; Dir::Cache::srcpkgcache "$w/srcpkgcache.bin";
		APT::Architecture "$arch"; APT::Architectures { "$arch"; };
		APT::Install-Recommends "false"; APT::Install-Suggests "false";
		APT::Sandbox::User "root"; Debug::NoLocking "true";
		Acquire::Languages "none"; Acquire::Check-Valid-Until "false"; Acquire::Check-Date "false"; Acquire::Retries "3";
		Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
		Acquire::IndexTargets::deb::DEP-11-icons-small::DefaultEnabled "false";
		Acquire::IndexTargets::deb::DEP-11-icons::DefaultEnabled "false";
		Acquire::IndexTargets::deb::CNF::DefaultEnabled "false";
	CONF
}

# private_apt FOLDER COMMAND ARG...: apt-get or apt-cache with FOLDER/apt.conf
private_apt() {
	local w=$1
	shift
	APT_CONFIG="$w/apt.conf" "$@"
}

# unpack_debs ROOT DEB...: into ROOT, merged /usr as Debian has had since trixie
unpack_debs() {
	local root=$1 d
	shift
	mkdir -p "$root/usr/"{bin,sbin,lib,lib64}
	for d in bin sbin lib lib64; do ln -sfn "usr/$d" "$root/$d"; done
	for d in "$@"; do
		dpkg-deb --fsys-tarfile "$d" | tar -C "$root" -x --no-same-owner --keep-directory-symlink -f - \
			--exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' \
			--exclude='*/gconv/*'
	done
}

# lock_debs TITLE DEB...: lines for a packages.lock
lock_debs() {
	local title=$1 d
	shift
	echo "# $title"
	for d in "$@"; do
		printf '%s %s %s\n' "$(dpkg-deb -W --showformat='${Package} ${Version} ${Architecture}' "$d")" \
			"$(sha256sum <"$d" | cut -d' ' -f1)" "$(basename "$d")"
	done | sort
}
