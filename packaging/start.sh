#!/usr/bin/env bash
# From a fresh Debian 12 to a finished PDF and an open editor: installs what is missing, builds, makes a sample
# workspace, renders the sample issue, and opens the editor where there is a display. Run it as often as you like:
# what is done stays done, and a sample workspace that is there already is left as it is.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

program=$qb_root/build/release/bin/qingbao
editor=$qb_root/build/release/bin/qingbao-editor
source_dir=$qb_root/resources/sample
sample_dir=$qb_root/sample
name=$(<"$source_dir/name.txt")
workspace=$sample_dir/$name.qingbao

# The workspace is made under another name and renamed when complete, so that a stop half-way leaves nothing behind.
make_workspace() {
    local draft=$sample_dir/.draft.qingbao
    rm -f "$draft" "$draft"-*
    "$program" import "$source_dir/clippings" --workspace "$draft"
    "$program" issue new --from "$source_dir/issue.json" --workspace "$draft"
    mv "$draft" "$workspace"
}

open_editor() {
    if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        qb_say "没有图形界面，不打开编辑器。在桌面上运行：" "There is no display, so the editor stays closed. On a desktop run:"
    elif ((EUID == 0)); then
        # The sandbox of the web view refuses to run as root, and it is there for a good reason.
        qb_say "编辑器请勿以 root 身份打开（网页沙箱不允许）。请以普通用户运行：" \
            "Do not open the editor as root: the web view's sandbox refuses. As an ordinary user run:"
    else
        qb_step "打开编辑器" "Opening the editor"
        exec "$editor" "$workspace"
    fi
    printf '    %q %q\n' "$editor" "$workspace"
}

qb_install build run
qb_build release

mkdir -p "$sample_dir"
qb_step "样例工作区" "The sample workspace"
if [[ -e $workspace ]]; then
    qb_say "已经有了，保持原样：$workspace" "It is there already and stays as it is: $workspace"
else
    make_workspace
fi

qb_step "排版样例" "Rendering the sample issue"
"$program" render "$source_dir/issue.json" -o "$sample_dir/$name.pdf"

qb_step "完成" "Done"
qb_say "PDF：    $sample_dir/$name.pdf" "PDF:       $sample_dir/$name.pdf"
qb_say "工作区： $workspace" "Workspace: $workspace"
open_editor
