#!/usr/bin/env bash
# From a fresh Debian 12 to a finished PDF and an open editor: installs what is missing, builds, makes a sample
# workspace, renders its issue, and opens the editor where there is a display. Run it as often as you like: what is
# done stays done, and a sample workspace that is there already is left as it is.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

program=$qb_root/build/release/bin/qingbao
editor=$qb_root/build/release/bin/qingbao-editor
data=$qb_root/resources/sample
sample=$qb_root/sample
name=$(<"$data/name.txt")
workspace=$sample/$name.qingbao

# first_string KEY: the value of that key in the JSON on the standard input, the first where it occurs more than once.
first_string() { sed -n "s/^ *\"$1\": \"\([^\"]*\)\".*/\1/p" | sed -n 1p; }

# import_to WORKSPACE PATH…: imports (which makes the workspace where there is none) and sets `ids` to the new clippings.
import_to() {
    local target=$1 summary
    shift
    summary=$("$program" import --json --workspace "$target" "$@")
    mapfile -t ids < <(sed -n '/"clippings": \[/,/\]/s/^ *"\([^"]*\)",\{0,1\}$/\1/p' <<<"$summary")
}

# The draft is renamed when it is complete, so that a stop half-way leaves no half workspace. A folder of clippings is
# called like the section its pages go to; the other clippings name their sections themselves.
make_workspace() {
    local draft=$sample/.draft.qingbao fields=() ids=() field folder created issue
    rm -f "$draft" "$draft"-*
    import_to "$draft" "$data"/clippings/*.txt
    while IFS= read -r field; do
        fields+=(--set "$field")
    done <"$data/fields.txt"
    created=$("$program" issue new --json --workspace "$draft" "${fields[@]}")
    issue=$(first_string id <<<"$created")
    "$program" issue add "$issue" "${ids[@]}" --workspace "$draft" >/dev/null
    for folder in "$data"/clippings/*/; do
        import_to "$draft" "$folder"*.html
        "$program" issue add "$issue" "${ids[@]}" --section "$(basename "$folder")" --workspace "$draft" >/dev/null
    done
    mv "$draft" "$workspace"
    "$program" issue show "$issue" --workspace "$workspace"
}

# What the user made of the sample is rendered, not what it once was.
render_sample() {
    local listed issue
    listed=$("$program" issue list --json --workspace "$workspace")
    issue=$(first_string id <<<"$listed")
    if [[ -z $issue ]]; then
        qb_say "样例工作区里已经没有期了，改排 resources/sample/issue.json。" \
            "The sample workspace has no issue left; rendering resources/sample/issue.json instead."
        "$program" render "$data/issue.json" -o "$sample/$name.pdf"
    else
        "$program" render "workspace:$issue" --workspace "$workspace" -o "$sample/$name.pdf"
    fi
}

open_editor() {
    if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        qb_say "没有图形界面，不打开编辑器。在桌面上运行：" "There is no display, so the editor stays closed. On a desktop run:"
    elif ((EUID == 0)); then
        # The sandbox of the web view does not work for root, and it is there for a good reason.
        qb_say "现在是 root，而编辑器里的网页沙箱不允许 root 使用，所以不打开。请以对本文件夹有写权限的普通用户运行：" \
            "You are root, and the sandbox of the editor's web view refuses root. As an ordinary user who may write to this folder run:"
    else
        qb_step "打开编辑器" "Opening the editor"
        exec "$editor" "$workspace"
    fi
    printf '    "%s" "%s"\n' "$editor" "$workspace"
}

qb_install build run
qb_build release

mkdir -p "$sample"
qb_step "样例工作区" "The sample workspace"
if [[ -e $workspace ]]; then
    qb_say "已经有了，保持原样。" "It is there already and stays as it is."
else
    make_workspace
fi

qb_step "排版样例" "Rendering the sample issue"
render_sample

qb_step "完成" "Done"
qb_say "PDF：    $sample/$name.pdf" "PDF:       $sample/$name.pdf"
qb_say "工作区： $workspace" "Workspace: $workspace"
open_editor
