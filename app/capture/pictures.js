// Makes pictures load that the page would load only when scrolled to, so that text and snapshot have them.
// Returns how many pictures are still on their way.
(() => {
    "use strict";
    const kAddresses = ["data-src", "data-original", "data-lazy-src", "data-actualsrc"];
    let pending = 0;
    for (const image of document.images) {
        const address = kAddresses.map(name => image.getAttribute(name)).find(value => value);
        if (address && !image.dataset.qbAwake) {
            image.dataset.qbAwake = "1";
            try {
                image.src = new URL(address, document.baseURI).href;
            } catch {
                // No address: nothing to wait for.
            }
        }
        image.loading = "eager";
        if (!image.complete)
            ++pending;
    }
    return pending;
})()
