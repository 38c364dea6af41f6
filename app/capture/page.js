// Returns a loaded page as it is seen: what is hidden or runs is left out, the rest is plain HTML with the names by
// which an article is told from what surrounds it. That is the importer's work; a page is read by the same rules
// whether it was clipped or saved. Runs in a world of its own; reads the page, never changes it.
// Returns {title, html, cut}: cut where the page holds more than is taken.
(() => {
    "use strict";
    const kLongest = 8000000;   // characters of HTML
    const kDeepest = 200;       // nested elements
    const kMostFacts = 200;
    const kSmallest = 48;       // pixels: below are counters of visits and icons
    const kSkipped = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "FRAME", "OBJECT", "EMBED",
        "INPUT", "SELECT", "TEXTAREA", "BUTTON", "SVG", "CANVAS", "VIDEO", "AUDIO", "DIALOG", "LINK", "META"]);
    const kVoid = new Set(["AREA", "COL", "HR", "WBR"]);
    const kAttributes = ["id", "class", "itemprop", "role", "colspan", "rowspan", "size", "align"];

    let budget = kLongest;
    let isCut = false;

    function escaped(text) {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    }

    function spent(html) {
        budget -= html.length;
        return html;
    }

    function isVisible(element) {
        if (kSkipped.has(element.tagName.toUpperCase()))
            return false;
        const style = getComputedStyle(element);
        return style.display !== "none" && style.visibility !== "hidden";
    }

    function attributes(element, names) {
        return names.filter(name => element.hasAttribute(name))
            .map(name => ` ${name}="${escaped(element.getAttribute(name))}"`).join("");
    }

    function picture(element) {
        const address = element.currentSrc || element.src;
        if (!address || (element.naturalWidth && element.naturalWidth < kSmallest))
            return "";
        return `<img src="${escaped(address)}" alt="${escaped(element.alt || "")}">`;
    }

    function serialised(node, depth) {
        if (budget <= 0 || depth > kDeepest) {
            isCut = true;
            return "";
        }
        if (node.nodeType === Node.TEXT_NODE)
            return spent(escaped(node.data));
        if (node.nodeType !== Node.ELEMENT_NODE || !isVisible(node))
            return "";
        const name = node.tagName.toLowerCase();
        if (name === "img")
            return spent(picture(node));
        if (name === "br")
            return spent("<br>");
        const link = name === "a" && /^https?:/.test(node.href) ? ` href="${escaped(node.href)}"` : "";
        const tag = /^[a-z][a-z0-9-]*$/.test(name) ? name : "div";
        const begin = spent(`<${tag}${attributes(node, kAttributes)}${link}>`);
        if (kVoid.has(node.tagName.toUpperCase()))
            return begin;
        let inner = "";
        for (const child of node.childNodes)
            inner += serialised(child, depth + 1);
        return begin + inner + spent(`</${tag}>`);
    }

    // What the page says of its article: source, author, date.
    function facts() {
        const metas = [...document.querySelectorAll("meta[content]")].slice(0, kMostFacts)
            .map(meta => `<meta${attributes(meta, ["name", "property", "itemprop", "content"])}>`);
        const data = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, kMostFacts)
            .map(script => `<script type="application/ld+json">${script.text.replace(/<\//g, "<\\/")}</script>`);
        return spent(metas.concat(data).join(""));
    }

    if (!document.body)
        return {title: "", html: ""};
    const title = document.title.replace(/\s+/g, " ").trim();
    const body = serialised(document.body, 0);
    if (!document.body.innerText.trim() && !body.includes("<img"))
        return {title: title, html: ""};
    return {title: title, html: `<html><head><title>${escaped(title)}</title>${facts()}</head>${body}</html>`, cut: isCut};
})()
