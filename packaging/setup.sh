# shellcheck shell=bash
# What start.sh and test.sh share: speaking to the person, installing what is missing, building with progress.
# Both scripts source this file; it does nothing by itself.

qb_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# File names and sources are UTF-8. Keep the user's locale where it is UTF-8 already.
qb_locale=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
case ${qb_locale,,} in
*utf-8* | *utf8*) ;;
*) export LANG=C.UTF-8 LC_ALL=C.UTF-8 ;;
esac

# qb_say CHINESE ENGLISH: one line, in the language of the user's messages.
qb_say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$2" ;;
    esac
}

qb_step() { printf '\n'; qb_say "== $1" "== $2"; }

qb_fail() {
    qb_say "出错：$1" "Error: $2" >&2
    exit 1
}

# qb_packages USE…: the names in debian-packages.txt that serve one of these uses.
qb_packages() {
    local name use
    while read -r name use _; do
        if [[ -n $name && $name != \#* && " $* " == *" $use "* ]]; then
            printf '%s\n' "$name"
        fi
    done <"$qb_root/packaging/debian-packages.txt"
}

# qb_missing PACKAGE…: those of them that dpkg does not know as installed.
qb_missing() {
    local installed name
    # dpkg-query fails when one name is unknown, but still answers for the others.
    # shellcheck disable=SC2016 # ${…} is dpkg-query's own syntax
    installed=$(dpkg-query -W -f='${db:Status-Status} ${binary:Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed \([^:]*\).*/\1/p' || true)
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$installed" || printf '%s\n' "$name"
    done
}

qb_apt() {
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 \
        -o Acquire::Retries=3 "$@"
}

qb_apt_install() { qb_apt install -y --no-install-recommends "$@"; }

# Without the lists of what there is, apt finds no candidate; only then are they fetched first.
qb_apt_install_retrying() {
    if ! apt-get install --simulate --no-install-recommends "$@" >/dev/null 2>&1; then
        qb_apt update
        qb_apt_install "$@" && return
    else
        qb_apt_install "$@" && return
        qb_say "第一次没有装成，更新软件源后再试一次。" "That failed; refreshing the package lists and trying once more."
        qb_apt update
    fi
    qb_apt_install "$@"
}

# Not Debian: no list of ours fits. Go on where the tools are there; CMake then names a missing library.
qb_check_tools() {
    local tool missing=()
    for tool in cmake ninja c++ pkg-config; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    qb_say "这台机器没有 apt 和 dpkg，软件包请自行安装；需要哪些、为什么，见 packaging/debian-packages.txt。" \
        "This machine has no apt and dpkg: install the packages yourself; packaging/debian-packages.txt says which and why."
    ((${#missing[@]} == 0)) ||
        qb_fail "缺少 ${missing[*]}。装好后再运行本命令。" "${missing[*]} not found. Install them and run this command again."
    qb_say "编译工具齐全，继续。" "The build tools are there; going on."
}

# qb_install USE…: installs the packages of these uses that are missing; touches no network when none is.
qb_install() {
    qb_step "检查所需软件包" "Checking the packages needed"
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        qb_check_tools
        return
    fi
    local wanted=() missing=()
    mapfile -t wanted < <(qb_packages "$@")
    mapfile -t missing < <(qb_missing "${wanted[@]}")
    if ((${#missing[@]} == 0)); then
        qb_say "${#wanted[@]} 个软件包都已装好。" "All ${#wanted[@]} packages are installed."
        return
    fi
    qb_say "还缺 ${#missing[@]} 个：${missing[*]}" "${#missing[@]} missing: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        qb_say "请以 root 身份运行下面一行，然后再运行本命令：" "Run this line as root, then run this command again:" >&2
        printf '\n    apt-get update && apt-get install -y --no-install-recommends %s\n\n' "${missing[*]}" >&2
        exit 1
    fi
    if ! qb_apt_install_retrying "${missing[@]}"; then
        qb_fail "软件包没有装成。请看上面 apt 的说明；断网时请先联网，或请管理员安装：${missing[*]}" \
            "The packages could not be installed. See what apt says above; go online, or ask an administrator to install: ${missing[*]}"
    fi
}

# How many compilers at once: as many as cores, but each wants about 1.2 GB of the memory that is free.
qb_jobs() {
    local cores free_kb limit=max used=0
    cores=$(nproc 2>/dev/null || echo 1)
    free_kb=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB$/\1/p' /proc/meminfo 2>/dev/null || true)
    free_kb=${free_kb:-1258291}
    if [[ -r /sys/fs/cgroup/memory.max && -r /sys/fs/cgroup/memory.current ]]; then
        limit=$(</sys/fs/cgroup/memory.max)
        used=$(</sys/fs/cgroup/memory.current)
    fi
    if [[ $limit != max ]] && (((limit - used) / 1024 < free_kb)); then
        free_kb=$(((limit - used) / 1024))
    fi
    local by_memory=$((free_kb / 1258291))
    ((by_memory >= 1)) || by_memory=1
    echo $((by_memory < cores ? by_memory : cores))
}

# For logs: every tenth of the way is enough. What the compiler says is always shown. (awk would do, but Debian's
# holds back its input.)
qb_progress() {
    local line tenth shown=-1
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\  ]]; then
            tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
            ((tenth != shown)) || continue
            shown=$tenth
        fi
        printf '%s\n' "$line"
    done
}

# qb_build PRESET: configures and builds it.
qb_build() {
    local preset=$1 jobs
    jobs=$(qb_jobs)
    cd "$qb_root" || return
    qb_step "配置（$preset）" "Configuring ($preset)"
    cmake --preset "$preset"
    qb_step "编译（同时 $jobs 个任务）" "Building ($jobs jobs at once)"
    # On a terminal Ninja keeps one moving line.
    if [[ -t 1 ]]; then
        cmake --build --preset "$preset" --parallel "$jobs"
    else
        cmake --build --preset "$preset" --parallel "$jobs" | qb_progress
    fi
}
