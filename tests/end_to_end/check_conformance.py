#!/usr/bin/python3
"""Checks one PDF against the clauses of PDF/A-2u, PDF/A-3u, PDF/UA-1 or PDF/X-4 that a program can decide.

    check_conformance.py FILE.pdf a2u|a3u|ua1|x4 [...]

Reads the file with pikepdf (qpdf) and shares no code with the program that wrote it. Prints one line per failed clause,
`<standard> <clause>: <what>`, and exits 1 if there is any. It is no substitute for a validator: what it does not check,
it does not vouch for.
"""
import io
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
# ISO 19005-2 section 6.5.1: the actions a file may hold.
ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}
GRAPHICS_OPERATORS = set(
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re "
    "RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split())
SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do", "EI"}
STRUCTURE_TYPES = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form".split())


class Checker:
    def __init__(self, path, standards):
        self.path = path
        self.raw = Path(path).read_bytes()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.standards = standards
        self.failures = []
        self.xmp = self.read_xmp()
        self.shown = {}  # font object id -> set of two-byte codes

    def fail(self, standard, clause, what):
        line = f"{standard} {clause}: {what}"
        if line not in self.failures:
            self.failures.append(line)

    def want(self, condition, standard, clause, what):
        if not condition:
            self.fail(standard, clause, what)
        return condition

    # --- the file as a whole

    def read_xmp(self):
        if "/Metadata" not in self.root:
            return {}
        packet = self.root.Metadata.read_bytes()
        self.packet = packet
        values = {}
        tree = ElementTree.fromstring(packet[packet.index(b"<x:xmpmeta"):packet.rindex(b"<?xpacket")])
        prefixes = {uri: prefix for prefix, uri in NAMESPACES.items()}
        for description in tree.iter(RDF + "Description"):
            for child in description:
                uri, _, local = child.tag[1:].partition("}")
                items = [item.text or "" for item in child.iter(RDF + "li")]
                values[f"{prefixes.get(uri, uri)}:{local}"] = items if items else (child.text or "")
        return values

    def check_file(self, standard):
        a = standard
        self.want(re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", self.raw), a, "6.1.2", "header or its binary comment")
        self.want("/ID" in self.pdf.trailer, a, "6.1.3", "no file identifier")
        self.want("/Encrypt" not in self.pdf.trailer, a, "6.1.3", "encrypted")
        self.want(re.search(rb"%%EOF\r?\n?$", self.raw), a, "6.1.3", "data after the last end-of-file marker")
        # 6.1.7.1: "stream" CR LF or LF … end-of-line "endstream", and Length exact.
        for match in re.finditer(rb"endstream", self.raw):
            self.want(self.raw[match.start() - 1:match.start()] in (b"\n", b"\r"), a, "6.1.7.1",
                      "no end of line before endstream")
        for number, item in enumerate(self.pdf.objects):
            self.check_object(a, item)

    def check_object(self, a, item):
        if isinstance(item, Stream):
            filters = item.get("/Filter", Array())
            names = [str(one) for one in filters] if isinstance(filters, Array) else [str(filters)]
            self.want(not set(names) & {"/LZWDecode", "/Crypt"}, a, "6.1.7.2", f"filter {names}")
            self.want("/F" not in item and "/FFilter" not in item, a, "6.1.7.1", "stream in another file")
        if isinstance(item, (Dictionary, Stream)):
            self.want(len(item.keys()) <= 4095, a, "6.1.13", "dictionary too large")
            if item.get("/S") in (Name.JavaScript, Name.Launch, Name.Sound, Name.Movie, Name.ResetForm,
                                  Name.ImportData, Name.Hide, Name.SetOCGState, Name.Rendition, Name.Trans):
                self.fail(a, "6.5.1", f"action {item.S}")
            for key in item.keys():
                self.want(len(key) <= 128, a, "6.1.13", "name too long")
        if isinstance(item, pikepdf.String):
            self.want(len(bytes(item)) <= 32767, a, "6.1.13", "string too long")

    def check_metadata(self, standard, part=None):
        a = standard
        self.want(self.xmp, a, "6.6.2.1", "no XMP")
        if not self.xmp:
            return
        self.want("/Filter" not in self.root.Metadata or part, a, "6.6.2.1", "XMP is filtered")
        self.want(b"bytes=" not in self.packet[:200] and b"encoding=" not in self.packet[:200], a, "6.6.2.1",
                  "bytes or encoding in the xpacket header")
        if part:
            self.want(self.xmp.get("pdfaid:part") == part, a, "6.6.4", "pdfaid:part")
            self.want(self.xmp.get("pdfaid:conformance") == "U", a, "6.6.4", "pdfaid:conformance")
        info = self.pdf.trailer.get("/Info", Dictionary())
        first = lambda value: value[0] if isinstance(value, list) and value else value
        pairs = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
                 "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}
        for key, name in pairs.items():
            if key in info:
                self.want(str(info[key]) == first(self.xmp.get(name)), a, "6.6.3", f"{key} and {name} differ")
        for key, name in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
            if key in info:
                digits = re.sub(r"\D", "", str(info[key]))
                self.want(digits[:14] == re.sub(r"\D", "", str(self.xmp.get(name)))[:14], a, "6.6.3",
                          f"{key} and {name} differ")
        if part and "pdfuaid:part" in self.xmp:
            self.want(b"pdfaExtension:schemas" in self.packet and b"<pdfaSchema:prefix>pdfuaid<" in self.packet, a,
                      "6.6.2.3", "pdfuaid is not described")

    def intents(self):
        return list(self.root.get("/OutputIntents", Array()))

    def check_output_intent(self, a, clause, kind, space, components):
        fitting = [one for one in self.intents() if one.get("/S") == Name("/" + kind)]
        if not self.want(len(fitting) == 1, a, clause, f"{len(fitting)} output intents {kind}"):
            return
        profile = fitting[0].get("/DestOutputProfile")
        if not self.want(profile is not None, a, clause, "no ICC profile"):
            return
        data = profile.read_bytes()
        self.want(data[36:40] == b"acsp" and data[8] <= 4, a, clause, "no ICC profile of version 2 or 4")
        self.want(data[16:20] == space and int(profile.N) == components, a, clause, "colour space of the ICC profile")
        self.want(data[12:16] in (b"prtr", b"mntr"), a, clause, "class of the ICC profile")
        self.want("/OutputConditionIdentifier" in fitting[0], a, clause, "no OutputConditionIdentifier")

    # --- pages

    def resources(self, page):
        return page.obj.get("/Resources", Dictionary())

    def check_pages(self, a, allowed_device):
        for number, page in enumerate(self.pdf.pages, 1):
            self.want("/AA" not in page.obj, a, "6.5.2", f"page {number} has additional actions")
            self.want("/PresSteps" not in page.obj, a, "6.10", "PresSteps")
            resources = self.resources(page)
            self.check_content(a, page, resources, number, allowed_device)
            for name, state in resources.get("/ExtGState", Dictionary()).items():
                self.want("/TR" not in state and state.get("/TR2", Name.Default) == Name.Default, a, "6.2.5",
                          "transfer function")
                self.want("/HTP" not in state, a, "6.2.5", "HTP")
                self.want(state.get("/BM", Name.Normal) in (Name.Normal, Name.Compatible, Name.Multiply), a, "6.2.10",
                          "blend mode")
            for name, item in resources.get("/XObject", Dictionary()).items():
                self.check_xobject(a, item, allowed_device, page)

    def check_xobject(self, a, item, allowed_device, page):
        self.want(item.get("/Subtype") in (Name.Image, Name.Form), a, "6.2.9", "PostScript XObject")
        for key in ("/OPI", "/PS", "/Ref", "/Alternates"):
            self.want(key not in item, a, "6.2.8", f"{key} in an XObject")
        if item.get("/Subtype") != Name.Image:
            return
        self.want(not item.get("/Interpolate", False), a, "6.2.8.1", "Interpolate")
        self.check_space(a, item.get("/ColorSpace"), allowed_device)
        if "/SMask" in item:
            self.want("/Group" in page.obj and "/CS" in page.obj.Group, a, "6.2.10", "no blending space of the page")

    def check_space(self, a, space, allowed_device):
        if isinstance(space, Name):
            self.want(str(space) in allowed_device, a, "6.2.4.3", f"colour space {space}")
        elif isinstance(space, Array) and str(space[0]) == "/Separation":
            self.check_space(a, space[2], allowed_device | {"/DeviceCMYK"})
        elif isinstance(space, Array) and str(space[0]) == "/Indexed":
            self.check_space(a, space[1], allowed_device)

    def check_content(self, a, page, resources, number, allowed_device):
        device = {"g": "/DeviceGray", "G": "/DeviceGray", "rg": "/DeviceRGB", "RG": "/DeviceRGB",
                  "k": "/DeviceCMYK", "K": "/DeviceCMYK"}
        depth = deepest = 0
        font = None
        for operands, operator in pikepdf.parse_content_stream(page):
            op = str(operator)
            self.want(op in GRAPHICS_OPERATORS, a, "6.2.2", f"operator {op}")
            if op in device:
                self.want(device[op] in allowed_device, a, "6.2.4.3", f"page {number}: operator {op}")
            elif op in ("cs", "CS"):
                spaces = resources.get("/ColorSpace", Dictionary())
                self.check_space(a, spaces.get(str(operands[0]), operands[0]), allowed_device)
            elif op == "q":
                depth += 1
                deepest = max(deepest, depth)
            elif op == "Q":
                depth -= 1
            elif op == "Tf":
                font = resources.Font[str(operands[0])]
                self.shown.setdefault(font.objgen, set())
            elif op in SHOWING:
                parts = operands[0] if isinstance(operands[0], (list, Array)) else [operands[-1]]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        codes = bytes(part)
                        self.shown[font.objgen].update(zip(codes[::2], codes[1::2]))
        self.want(depth == 0, a, "6.2.2", f"page {number}: q and Q")
        self.want(deepest <= 28, a, "6.1.13", f"page {number}: q nested {deepest} deep")

    # --- fonts

    def check_fonts(self, a, needs_unicode):
        fonts = [item for item in self.pdf.objects
                 if isinstance(item, Dictionary) and item.get("/Type") == Name.Font
                 and item.get("/Subtype") == Name.Type0]
        others = [item for item in self.pdf.objects
                  if isinstance(item, Dictionary) and item.get("/Type") == Name.Font
                  and str(item.get("/Subtype")) in ("/Type1", "/TrueType", "/Type3", "/MMType1")]
        self.want(not others, a, "6.2.11", f"simple fonts, which this check does not know: {len(others)}")
        for font in fonts:
            self.check_font(a, font, needs_unicode)

    def check_font(self, a, font, needs_unicode):
        name = str(font.get("/BaseFont"))
        child = font.DescendantFonts[0]
        descriptor = child.get("/FontDescriptor", Dictionary())
        self.want(len({"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())) == 1, a, "6.2.11.4.1",
                  f"{name} is not embedded")
        self.want(str(font.get("/Encoding")) in ("/Identity-H", "/Identity-V"), a, "6.2.11.3.3", f"{name}: CMap")
        if child.get("/Subtype") == Name.CIDFontType2:
            mapping = child.get("/CIDToGIDMap")
            self.want(mapping == Name.Identity or isinstance(mapping, Stream), a, "6.2.11.3.2", f"{name}: CIDToGIDMap")
        if not needs_unicode:
            return
        if not self.want("/ToUnicode" in font, a, "6.2.11.7.2", f"{name}: no ToUnicode"):
            return
        texts = read_cmap(font.ToUnicode.read_bytes())
        for high, low in self.shown.get(font.objgen, ()):
            code = high << 8 | low
            text = texts.get(code)
            self.want(text, a, "6.2.11.7.2", f"{name}: code {code} has no text")
            self.want(not text or not set(text) & {"\0", "\ufeff", "\ufffe"}, a, "6.2.11.7.2",
                      f"{name}: code {code} says {text!r}")
            self.want(code != 0, a, "6.2.11.8", f"{name}: .notdef is shown")
        self.check_widths(a, name, child)

    def check_widths(self, a, name, child):
        """6.2.11.5: the widths the file states and those of the font program differ by at most a thousandth."""
        try:
            actual = program_widths(child)
        except Exception as problem:  # fontTools' errors have no common class
            self.fail(a, "6.2.11.4.1", f"{name}: damaged font program: {problem}")
            return
        for cid, width in actual.items():
            stated = stated_width(child, cid)
            self.want(abs(stated - width) <= 1, a, "6.2.11.5", f"{name}: CID {cid} is {width:.1f} wide, said {stated}")

    # --- annotations, attachments

    def check_annotations(self, a):
        for number, page in enumerate(self.pdf.pages, 1):
            for annotation in page.obj.get("/Annots", Array()):
                flags = int(annotation.get("/F", 0))
                self.want("/F" in annotation and flags & 4 and not flags & (1 | 2 | 32), a, "6.3.2",
                          f"page {number}: flags {flags}")
                self.want(annotation.get("/Subtype") == Name.Link or "/AP" in annotation, a, "6.3.3",
                          f"page {number}: no appearance")
                action = annotation.get("/A")
                if action is not None:
                    self.want(str(action.get("/S")) in ACTIONS, a, "6.5.1", f"action {action.get('/S')}")

    def check_attachments(self, a, allowed):
        names = self.root.get("/Names", Dictionary())
        has = "/EmbeddedFiles" in names
        if not allowed:
            self.want(not has and "/AF" not in self.root, a, "6.8", "attachments")
            return
        associated = {one.objgen for one in self.root.get("/AF", Array())}
        if has:
            for name, spec in self.pdf.attachments.items():
                item = spec.obj
                self.want("/AFRelationship" in item, a, "6.8", f"{name}: AFRelationship")
                self.want("/F" in item and "/UF" in item, a, "6.8", f"{name}: F and UF")
                self.want("/Subtype" in item.EF.F, a, "6.8", f"{name}: mime type")
                self.want(item.objgen in associated, a, "6.8", f"{name} is associated with nothing")

    # --- structure

    def check_structure(self, u):
        root = self.root.get("/StructTreeRoot")
        if not self.want(root is not None, u, "7.1", "no structure"):
            return
        self.want(self.root.get("/MarkInfo", Dictionary()).get("/Marked", False), u, "7.1", "not marked")
        self.want(not self.root.MarkInfo.get("/Suspects", False), u, "7.1", "suspects")
        self.want(self.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False), u, "7.1",
                  "DisplayDocTitle")
        self.want(self.xmp.get("dc:title"), u, "7.1", "no title")
        self.want(re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", str(self.root.get("/Lang", ""))), u, "7.2",
                  "language of the document")
        self.want(self.xmp.get("pdfuaid:part") == "1", u, "5", "pdfuaid:part")
        self.levels, self.owners, self.seen = [], {}, set()
        kids = root.K if isinstance(root.K, Array) else [root.K]
        for kid in kids:
            self.walk(u, kid, root, None, [])
        self.check_levels(u)
        self.check_marks(u, root)
        self.check_link_tags(u)

    def walk(self, u, element, parent, page, path):
        if element.objgen in self.seen:
            self.fail(u, "7.1", "an element occurs twice")
            return
        self.seen.add(element.objgen)
        kind = str(element.get("/S", ""))[1:]
        self.want(kind in STRUCTURE_TYPES, u, "7.1", f"unknown structure type {kind}")
        self.want(element.get("/P") is not None and element.P.objgen == parent.objgen, u, "7.1", f"{kind}: parent")
        page = element.get("/Pg", page)
        self.check_element(u, kind, element, path)
        kids = element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                self.own(u, page, kid, element)
            elif kid.get("/Type") == Name.MCR:
                self.own(u, kid.get("/Pg", page), int(kid.MCID), element)
            elif kid.get("/Type") == Name.OBJR:
                self.owners[kid.Obj.objgen] = element
            else:
                self.walk(u, kid, element, page, path + [kind])

    def own(self, u, page, mcid, element):
        key = (page.objgen, mcid)
        self.want(key not in self.owners, u, "7.1", "content in two elements")
        self.owners[key] = element

    def check_element(self, u, kind, element, path):
        parent = path[-1] if path else ""
        wanted = {"LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI", "Note", "TOCI"}, "TR": {"Table", "THead", "TBody", "TFoot"},
                  "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"}}
        if kind in wanted:
            self.want(parent in wanted[kind], u, "7.2", f"{kind} in {parent or 'the root'}")
        if kind in ("Figure", "Formula"):
            text = str(element.get("/Alt", element.get("/ActualText", "")))
            self.want(text.strip(), u, "7.3", f"{kind} without alternative text")
        if kind == "TH":
            attributes = element.get("/A", Dictionary())
            attributes = attributes if isinstance(attributes, Array) else [attributes]
            self.want(any("/Scope" in one for one in attributes if isinstance(one, Dictionary)), u, "7.5",
                      "table header without scope")
        if kind == "Note":
            self.want("/ID" in element, u, "7.9", "note without id")
        if re.fullmatch(r"H[1-6]", kind):
            self.levels.append(int(kind[1]))
        if "/Lang" in element:
            self.want(str(element.Lang), u, "7.2", "empty language")

    def check_levels(self, u):
        last = 0
        for level in self.levels:
            self.want(level <= last + 1, u, "7.4.2", f"heading {level} follows {last}")
            last = level

    def check_marks(self, u, root):
        tree = dict(number_tree(root.ParentTree))
        for number, page in enumerate(self.pdf.pages, 1):
            stack = []
            text_outside = 0
            found = set()
            for operands, operator in pikepdf.parse_content_stream(page):
                op = str(operator)
                if op in ("BDC", "BMC"):
                    properties = operands[1] if op == "BDC" else Dictionary()
                    if isinstance(properties, Name):
                        properties = self.resources(page).Properties[str(properties)]
                    mcid = properties.get("/MCID")
                    artifact = operands[0] == Name.Artifact
                    self.want(not (artifact and any(one != "span" for one in stack)), u, "7.1",
                              f"page {number}: artifact in tagged content")
                    self.want(not (mcid is not None and "artifact" in stack), u, "7.1",
                              f"page {number}: tagged content in an artifact")
                    stack.append("artifact" if artifact else "content" if mcid is not None else "span")
                    if mcid is not None:
                        found.add(int(mcid))
                elif op == "EMC":
                    if self.want(stack, u, "7.1", f"page {number}: EMC"):
                        stack.pop()
                elif op in PAINTING and not {"artifact", "content"} & set(stack):
                    text_outside += 1
            self.want(not stack, u, "7.1", f"page {number}: BDC without EMC")
            self.want(text_outside == 0, u, "7.1", f"page {number}: {text_outside} pieces neither tagged nor artifact")
            if found:
                parents = tree.get(int(page.obj.get("/StructParents", -1)))
                if self.want(parents is not None, u, "7.1", f"page {number}: StructParents"):
                    for mcid in found:
                        owner = self.owners.get((page.obj.objgen, mcid))
                        self.want(owner is not None and mcid < len(parents)
                                  and parents[mcid].objgen == owner.objgen, u, "7.1",
                                  f"page {number}: ParentTree of {mcid}")
            if page.obj.get("/Annots", Array()):
                self.want(page.obj.get("/Tabs") == Name.S, u, "7.18.3", f"page {number}: tab order")
        self.tree = tree

    def check_link_tags(self, u):
        for number, page in enumerate(self.pdf.pages, 1):
            for annotation in page.obj.get("/Annots", Array()):
                owner = self.owners.get(annotation.objgen)
                self.want(owner is not None and owner.S == Name.Link, u, "7.18.5", f"page {number}: link untagged")
                self.want(str(annotation.get("/Contents", "")).strip(), u, "7.18.5", f"page {number}: no Contents")
                parent = self.tree.get(int(annotation.get("/StructParent", -1)))
                self.want(parent is not None and owner is not None and parent.objgen == owner.objgen, u, "7.18.1",
                          f"page {number}: StructParent")

    # --- the press

    def check_press(self, x):
        self.want(self.raw.startswith((b"%PDF-1.6", b"%PDF-1.5", b"%PDF-1.4", b"%PDF-1.3")), x, "6.1", "version")
        self.want(self.xmp.get("pdfxid:GTS_PDFXVersion") == "PDF/X-4", x, "6.9", "GTS_PDFXVersion")
        for key in ("xmpMM:DocumentID", "xmpMM:RenditionClass", "xmpMM:VersionID", "xmp:CreateDate", "xmp:ModifyDate",
                    "xmp:MetadataDate", "dc:title"):
            self.want(self.xmp.get(key), x, "6.9", f"no {key}")
        trapped = self.pdf.trailer.Info.get("/Trapped")
        self.want(trapped in (Name.true, Name("/True"), Name("/False")), x, "6.12", "Trapped")
        self.want(self.xmp.get("pdf:Trapped") == str(trapped)[1:], x, "6.12", "pdf:Trapped")
        for key in ("/OpenAction", "/AA", "/AcroForm"):
            self.want(key not in self.root, x, "6.14", f"{key} in the catalog")
        for number, page in enumerate(self.pdf.pages, 1):
            boxes = {key: [float(side) for side in page.obj.get(key, page.mediabox)]
                     for key in ("/MediaBox", "/BleedBox", "/TrimBox")}
            self.want(("/TrimBox" in page.obj) != ("/ArtBox" in page.obj), x, "6.10", f"page {number}: TrimBox")
            for outer, inner in (("/MediaBox", "/BleedBox"), ("/BleedBox", "/TrimBox")):
                o, i = boxes[outer], boxes[inner]
                self.want(o[0] <= i[0] and o[1] <= i[1] and i[2] <= o[2] and i[3] <= o[3], x, "6.10",
                          f"page {number}: {inner} leaves {outer}")
            self.want(not page.obj.get("/Annots", Array()), x, "6.13", f"page {number}: annotations")


def number_tree(node):
    for kid in node.get("/Kids", Array()):
        yield from number_tree(kid)
    numbers = node.get("/Nums", Array())
    for i in range(0, len(numbers), 2):
        yield int(numbers[i]), numbers[i + 1]


def program_widths(child):
    """CID -> advance in thousandths, of every glyph of the embedded font program."""
    descriptor = child.FontDescriptor
    if "/FontFile3" in descriptor:
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
        font = fonts[fonts.fontNames[0]]
        widths = {}
        for glyph in font.charset:
            program = font.CharStrings[glyph]
            program.draw(NullPen())
            matrix = getattr(font, "FontMatrix", [0.001])
            widths[int(glyph[3:]) if glyph.startswith("cid") else 0] = program.width * matrix[0] * 1000
        return widths
    font = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
    scale = 1000 / font["head"].unitsPerEm
    order = font.getGlyphOrder()
    mapping = child.CIDToGIDMap.read_bytes()
    gids = {cid: mapping[2 * cid] << 8 | mapping[2 * cid + 1] for cid in range(len(mapping) // 2)}
    return {cid: font["hmtx"][order[gid]][0] * scale for cid, gid in gids.items() if gid}


def stated_width(child, cid):
    widths = list(child.get("/W", Array()))
    while widths:
        first, second = int(widths[0]), widths[1]
        if isinstance(second, Array):
            if first <= cid < first + len(second):
                return float(second[cid - first])
            widths = widths[2:]
        else:
            if first <= cid <= int(second):
                return float(widths[2])
            widths = widths[3:]
    return float(child.get("/DW", 1000))


def read_cmap(data):
    texts = {}
    decode = lambda hexadecimal: bytes.fromhex(hexadecimal.decode()).decode("utf-16-be", "replace")
    for block in re.findall(rb"beginbfchar\s(.*?)endbfchar", data, re.S):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            texts[int(code, 16)] = decode(text)
    for block in re.findall(rb"beginbfrange\s(.*?)endbfrange", data, re.S):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            base = decode(text)
            for code in range(int(first, 16), int(last, 16) + 1):
                texts[code] = base[:-1] + chr(ord(base[-1]) + code - int(first, 16))
    return texts


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    checker = Checker(sys.argv[1], sys.argv[2:])
    for standard in sys.argv[2:]:
        if standard in ("a2u", "a3u"):
            checker.check_file(standard)
            checker.check_metadata(standard, "2" if standard == "a2u" else "3")
            checker.check_output_intent(standard, "6.2.3", "GTS_PDFA1", b"RGB ", 3)
            checker.check_pages(standard, {"/DeviceRGB", "/DeviceGray"})
            checker.check_fonts(standard, True)
            checker.check_annotations(standard)
            checker.check_attachments(standard, standard == "a3u")
        elif standard == "ua1":
            checker.check_structure(standard)
        elif standard == "x4":
            checker.check_metadata(standard)
            checker.check_output_intent(standard, "6.2.2", "GTS_PDFX", b"CMYK", 4)
            checker.check_pages(standard, {"/DeviceCMYK", "/DeviceGray"})
            checker.check_fonts(standard, False)
            checker.check_press(standard)
        else:
            print(f"unknown standard {standard}", file=sys.stderr)
            return 2
    print("\n".join(checker.failures[:200]))
    return 1 if checker.failures else 0


if __name__ == "__main__":
    sys.exit(main())
