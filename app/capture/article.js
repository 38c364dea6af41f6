// Tells the article of a loaded page from what surrounds it, and returns it as plain, attribute-poor HTML.
// Runs in a world of its own; reads the page, never changes it. Returns {title, html, cut}:
// cut where the page holds more than is taken.
(() => {
    "use strict";
    const kLongest = 2000000;   // characters of HTML
    const kDeepest = 200;       // nested elements
    const kFewWords = 200;      // characters of a form that is no more than a form
    const kSkipped = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "FRAME", "OBJECT", "EMBED",
        "INPUT", "SELECT", "TEXTAREA", "BUTTON", "NAV", "ASIDE", "FOOTER", "SVG", "CANVAS", "VIDEO",
        "AUDIO", "DIALOG", "LINK", "META"]);
    const kKept = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "TABLE",
        "THEAD", "TBODY", "TR", "TD", "TH", "CAPTION", "FIGURE", "FIGCAPTION", "STRONG", "B", "EM", "SUP", "SUB",
        "PRE"]);
    const kInline = new Set(["SPAN", "FONT", "I", "U", "SMALL", "LABEL", "TIME", "MARK", "STRONG", "B", "EM",
        "SUP", "SUB", "A", "BR", "IMG", "CODE"]);

    const weights = new Map();

    function tagOf(element) {
        return element.tagName.toUpperCase();
    }

    // Pages made with ASP.NET stand in one form as a whole; a form of one's own has few words.
    function isSmallForm(element) {
        return tagOf(element) === "FORM" && element.innerText.replace(/\s+/g, "").length <= kFewWords;
    }

    function isVisible(element) {
        if (kSkipped.has(tagOf(element)) || isSmallForm(element))
            return false;
        const style = getComputedStyle(element);
        return style.display !== "none" && style.visibility !== "hidden";
    }

    function ownText(element) {
        // Text that stands in the element itself or in inline children, links left out: lists of links are
        // navigation, not reading matter.
        let text = "";
        for (const node of element.childNodes) {
            if (node.nodeType === Node.TEXT_NODE)
                text += node.data;
            else if (node.nodeType === Node.ELEMENT_NODE && kInline.has(tagOf(node)) && tagOf(node) !== "A")
                text += node.textContent;
        }
        return text.replace(/\s+/g, "");
    }

    function paragraphWeight(element) {
        const text = ownText(element);
        const marks = (text.match(/[，。；：、,.;]/g) || []).length;
        return Math.max(0, text.length - 15) * (marks > 0 ? 1 : 0.3);
    }

    function weigh(element, depth) {
        if (depth > kDeepest || !isVisible(element))
            return 0;
        let weight = kInline.has(tagOf(element)) ? 0 : paragraphWeight(element);
        for (const child of element.children)
            weight += weigh(child, depth + 1);
        weights.set(element, weight);
        return weight;
    }

    function heaviestChild(element) {
        let best = null;
        for (const child of element.children) {
            if (!kInline.has(tagOf(child)) && (weights.get(child) || 0) > (best ? weights.get(best) : 0))
                best = child;
        }
        return best;
    }

    function findContent() {
        const total = weigh(document.body, 0);
        let content = document.body;
        const named = [...document.querySelectorAll('[itemprop="articleBody"], #js_content, article')]
            .filter(element => (weights.get(element) || 0) > total * 0.5);
        if (named.length)
            content = named[0];
        for (;;) {
            const child = heaviestChild(content);
            if (!child || paragraphWeight(content) > 0 || paragraphWeight(child) > weights.get(child) * 0.9)
                return content;
            if (weights.get(child) < weights.get(content) * 0.6)
                return content;
            content = child;
        }
    }

    function isBefore(first, second) {
        return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
    }

    function squeezed(text) {
        return (text || "").replace(/\s+/g, " ").trim();
    }

    function findHeading(content) {
        const said = squeezed(document.title);
        const headings = [...document.querySelectorAll("h1, h2, [itemprop=headline]")]
            .filter(heading => isVisible(heading) && squeezed(heading.textContent).length > 3);
        const named = headings.filter(heading => said.includes(squeezed(heading.textContent)));
        const before = headings.filter(heading => tagOf(heading) === "H1" && isBefore(heading, content));
        return named[0] || before[before.length - 1] || null;
    }

    function titleOf(heading) {
        if (heading)
            return squeezed(heading.textContent);
        const graph = document.querySelector('meta[property="og:title"]');
        return squeezed(graph && graph.content) || squeezed(document.title);
    }

    function infoLines(heading, content) {
        // Source, author and date stand between headline and text, on short lines of their own.
        const lines = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
        for (let element = walker.nextNode(); element && lines.length < 6; element = walker.nextNode()) {
            if (!isBefore(heading, element) || !isBefore(element, content) || heading.contains(element))
                continue;
            if (element.contains(content) || !isVisible(element) || kInline.has(tagOf(element)))
                continue;
            const text = squeezed(element.innerText);
            if (text.length < 80 && /来源|作者|记者|编辑|\d{4}\s*[-年/.]\s*\d{1,2}/.test(text)
                && !lines.some(line => line.includes(text)))
                lines.push(text);
        }
        return lines;
    }

    function escaped(text) {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    }

    function picture(element) {
        const address = element.currentSrc || element.src;
        if (!address || (element.naturalWidth && element.naturalWidth < 48))
            return ""; // tracking pixels and icons
        return `<img src="${escaped(address)}" alt="${escaped(squeezed(element.alt))}">`;
    }

    function attributes(element) {
        let out = "";
        for (const name of ["colspan", "rowspan"]) {
            const count = parseInt(element.getAttribute(name), 10);
            if (count > 1 && count < 1000)
                out += ` ${name}="${count}"`;
        }
        return out;
    }

    let budget = kLongest;
    let isCut = false;

    function spent(html) {
        budget -= html.length;
        return html;
    }

    function serialised(node, depth) {
        if (budget <= 0 || depth > kDeepest) {
            isCut = true;
            return "";
        }
        if (node.nodeType === Node.TEXT_NODE) {
            return spent(escaped(node.data));
        }
        if (node.nodeType !== Node.ELEMENT_NODE || !isVisible(node))
            return "";
        const tag = tagOf(node);
        if (tag === "BR")
            return spent("<br>");
        if (tag === "IMG")
            return spent(picture(node));
        budget -= 2 * tag.length + 5;
        let inner = "";
        for (const child of node.childNodes)
            inner += serialised(child, depth + 1);
        if (kKept.has(tag)) {
            const name = tag.toLowerCase();
            return `<${name}${attributes(node)}>${inner}</${name}>`;
        }
        if (tag === "A" && /^https?:/.test(node.href))
            return `<a href="${escaped(node.href)}">${inner}</a>`;
        return kInline.has(tag) ? inner : `<div>${inner}</div>`;
    }

    if (!document.body)
        return {title: "", html: ""};
    const content = findContent();
    const heading = findHeading(content);
    const title = titleOf(heading);
    const body = serialised(content, 0);
    if (!squeezed(content.innerText) && !body.includes("<img"))
        return {title: title, html: ""};
    let head = "";
    if (!heading || !content.contains(heading))
        head = `<h1>${escaped(title)}</h1>`;
    if (heading && isBefore(heading, content) && !content.contains(heading))
        head += infoLines(heading, content).map(line => `<p>${escaped(line)}</p>`).join("");
    return {title: title, html: `<article>${head}${body}</article>`, cut: isCut};
})()
