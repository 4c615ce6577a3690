/**
 * The layout of every PDF, as a program of typst's. It reads what is to be printed as data, so that nobody's text is
 * ever taken for markup or code; the shape of the data is `Sheets` of sheets.ts. Lengths are points unless said.
 */
export const SHEET_TEMPLATE = String.raw`
#let sheets = json(bytes(sys.inputs.sheets))
#let quiet = luma(70)
#let line-of-table = 0.5pt + luma(90)
#let head-fill = luma(232)
#let group-fill = luma(243)
#let folded-fill = luma(250)

#set document(
  title: sheets.title,
  author: (),
  date: if sheets.day == none { none } else {
    datetime(year: sheets.day.at(0), month: sheets.day.at(1), day: sheets.day.at(2))
  },
)

// A line is as high as a Japanese letter is, whatever else stands in it.
#set text(
  lang: "ja",
  region: "JP",
  font: ("BIZ UDPGothic", "Noto Sans JP"),
  fallback: false,
  size: 10.5pt,
  // Space set between Japanese and Latin letters is read back as a space where there is none.
  cjk-latin-spacing: none,
  top-edge: 0.88em,
  bottom-edge: -0.12em,
)
// Brackets and points that follow one another would be set closer, as is right for those as wide as a letter; these
// are narrow and would run into each other. What differs in looks, be it by nothing to be seen, is left as it is.
// No show rule: of many signs in one paragraph it nests too deep.
#let signs = regex("[、。，．：；・·「」『』（）［］｛｝【】〔〕〈〉《》〖〗]{2,}")
#let words(all) = {
  let from = 0
  for found in all.matches(signs) {
    [#all.slice(from, found.start)]
    for (index, sign) in found.text.clusters().enumerate() {
      text(tracking: if calc.odd(index) { 0.001pt } else { 0.002pt }, sign)
    }
    from = found.end
  }
  [#all.slice(from)]
}

// Lines of the footer are artifacts by themselves: they are no part of what is read out.
#let foot() = context {
  set text(8pt, fill: quiet)
  set par(leading: 0.4em)
  let number = [#counter(page).display() / #counter(page).final().first()]
  grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    words(sheets.footer), if sheets.hasPageNumbers { number },
  )
}

#set page(
  width: sheets.page.width * 1pt,
  height: sheets.page.height * 1pt,
  margin: (
    x: sheets.page.margin.x * 1pt,
    top: sheets.page.margin.top * 1pt,
    bottom: sheets.page.margin.bottom * 1pt,
  ),
  footer: foot(),
  footer-descent: 35%,
)

#set par(leading: 0.65em, spacing: 0.9em, justify: false, first-line-indent: 0em)
#set underline(offset: 0.16em, stroke: 0.7pt, evade: false)
#set strike(stroke: 0.6pt)
#set sub(typographic: false, baseline: 0.2em, size: 0.62em)
#set super(typographic: false, baseline: -0.4em, size: 0.62em)
#show strong: set text(weight: "bold")

#show title: set text(14pt)
#show title: set align(center)
#show heading: set text(10.5pt)
#show heading: set block(above: 1.3em, below: 0.8em)
#show heading.where(level: 1): set text(12pt)
#show heading.where(level: 2): set text(11pt)

// PDF/UA knows one line at a time: where both are wanted, that through the letters is only drawn.
#let drawn-strike(body) = highlight(
  fill: none, top-edge: 0.32em, bottom-edge: "baseline", stroke: (top: 0.6pt), extent: 0pt, body,
)

#let formats = (
  bold: strong,
  italic: emph,
  underline: underline,
  strike: strike,
  drawn-strike: drawn-strike,
  subscript: sub,
  superscript: super,
)

// '' is a place at which a line may end, '\n' one at which it does; none ends in what is kept.
#let pieces(all) = for piece in all {
  if type(piece) == dictionary { box(piece.kept) } else if piece == "\n" { linebreak() } else if piece == "" { h(0.001pt) } else { words(piece) }
}

#let run(each) = {
  if type(each) == str { return words(each) }
  let body = pieces(each.pieces)
  for name in each.formats { body = formats.at(name)(body) }
  body
}

#let runs(all) = all.map(run).join()

#let paragraphs(all) = all.map(runs).join(parbreak())

#let list-block(list-of) = {
  let bodies = list-of.items.map(item => {
    runs(item.runs)
    if item.inner != none { item.inner.map(list-block).join() }
  })
  let markers = list-of.items.map(item => [#item.marker])
  if list-of.isOrdered {
    enum(
      numbering: number => markers.at(number - 1),
      number-align: start,
      body-indent: 0.5em,
      ..bodies.enumerate().map(((index, body)) => enum.item(index + 1, body)),
    )
  } else {
    list(marker: markers.first(), body-indent: 0.5em, ..bodies.map(list.item))
  }
}

#let cell(each, ..more) = table.cell(
  colspan: each.colSpan,
  rowspan: each.rowSpan,
  breakable: each.mayBreak,
  ..more,
  paragraphs(each.paragraphs),
)

#let row(line) = {
  // Not heads of a second level: two of them behind the table's own bring typst 0.14.2 down, and its process with it.
  if line.kind == "group" {
    line.cells.map(each => cell(each, fill: group-fill))
  } else if line.kind == "folded" {
    line.cells.map(each => cell(each, fill: folded-fill))
  } else {
    line.cells.map(each => cell(each))
  }
}

#let table-block(of) = {
  set text(9pt)
  set par(leading: 0.5em, spacing: 0.5em)
  // Lines of a cell that reaches over rows stand as high up as there is room, be it for one alone.
  set text(costs: (orphan: 0%, widow: 0%))
  show table.cell.where(fill: head-fill): strong
  show table.cell.where(fill: group-fill): strong
  table(
    columns: of.widths.map(width => width * 1fr),
    stroke: line-of-table,
    inset: (x: 4pt, y: 3.2pt),
    align: start + top,
    ..if of.head.len() > 0 {
      (table.header(
        repeat: of.repeatsHead,
        ..of.head.map(line => line.map(each => cell(each, fill: head-fill, align: center + horizon))).flatten(),
      ),)
    },
    ..of.rows.map(row).flatten(),
  )
}

#let paragraph(of) = {
  let body = runs(of.runs)
  if of.style == "lead" {
    block(above: 1em, below: 1.1em, stroke: (left: 2.5pt + luma(60)), inset: (left: 0.7em, y: 0.15em), sticky: true,
      par(strong(body)))
  } else if of.style == "quote" {
    block(inset: (left: 2em, right: 1em), par(body))
  } else if of.style == "caption" {
    block(above: 1.1em, below: 0.6em, sticky: true, par(strong(body)))
  } else {
    par(body)
  }
}

#let block-of(each, target) = {
  if each.type == "heading" {
    let own = heading(level: each.level, words(each.text))
    if target == none { own } else [#own#label(target)]
  } else if each.type == "paragraph" {
    paragraph(each)
  } else if each.type == "list" {
    each.lists.map(list-block).join()
  } else if each.type == "note" {
    block({
      set text(9pt)
      par(hanging-indent: 1em, leading: 0.5em, [※] + runs(each.runs))
    })
  } else {
    table-block(each.table)
  }
}

#let contents-block(of) = {
  align(center, heading(level: 1, of.heading))
  v(0.5em)
  let page-of(target) = context {
    let found = query(label(target))
    if found.len() > 0 { str(found.first().location().page()) }
  }
  align(center, block(width: 85%, table(
    columns: (1fr, auto),
    stroke: line-of-table,
    inset: (x: 0.7em, y: 0.5em),
    align: (x, y) => if y == 0 { center + horizon } else if x == 0 { start + horizon } else { end + horizon },
    fill: (x, y) => if y == 0 { head-fill },
    table.header(..of.columns.map(word => strong(word))),
    ..of.entries.map(entry => (
      pad(left: 1em * entry.depth, link(label(entry.target), words(entry.title))),
      page-of(entry.target),
    )).flatten(),
  )))
}

#if sheets.documentNumber != "" {
  place(top + right, dy: -8mm, block(stroke: 0.8pt, inset: (x: 0.9em, y: 0.45em), par(words(sheets.documentNumber))))
}
#if sheets.contents != none and sheets.shownTitle != "" { v(22mm) }
#if sheets.shownTitle != "" { title(words(sheets.shownTitle)) }
#for line in sheets.cover { align(center, par(line)) }
#if sheets.contents != none {
  v(10mm)
  contents-block(sheets.contents)
  pagebreak(weak: true)
}
#for section in sheets.sections {
  if section.startsPage { pagebreak(weak: true) }
  let first-is-heading = section.blocks.len() > 0 and section.blocks.first().type == "heading"
  if not first-is-heading [#metadata(none)#label(section.target)]
  for (index, each) in section.blocks.enumerate() {
    block-of(each, if first-is-heading and index == 0 { section.target })
  }
}
`;
