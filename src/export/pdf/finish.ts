/** What Chromium leaves out of a PDF or writes as it pleases: title, dates, XMP, page labels, a lasting identity. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
} from 'pdf-lib';
import { escapeXml } from '../../lib/svg.ts';
import { rankNodes } from './node-names.ts';

export interface About {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** `zh-Hans` */
  readonly lang: string;
  readonly keywords: readonly string[];
  /** With the commit: `0.1.0 · 5f3ac9e`. */
  readonly version: string;
  readonly licence: string;
  readonly url: string;
  readonly date: Date;
  /** What the sheets before the first numbered page are called; their count. */
  readonly cover: string | null;
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The XMP packet: the same facts as in the information dictionary, for those who read only this one. */
export function xmpPacket(about: About): string {
  const x = escapeXml;
  const alt = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${x(text)}</rdf:li></rdf:Alt>`;
  const bag = about.keywords.map((word) => `<rdf:li>${x(word)}</rdf:li>`).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:format>application/pdf</dc:format>
<dc:title>${alt(about.title)}</dc:title>
<dc:description>${alt(about.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${x(about.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${x(about.lang)}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>${bag}</rdf:Bag></dc:subject>
<dc:rights>${alt(about.licence)}</dc:rights>
<dc:source>${x(about.url)}</dc:source>
<xmp:CreateDate>${isoSeconds(about.date)}</xmp:CreateDate>
<xmp:ModifyDate>${isoSeconds(about.date)}</xmp:ModifyDate>
<xmp:CreatorTool>${x(creatorOf(about))}</xmp:CreatorTool>
<pdf:Keywords>${x(about.keywords.join(', '))}</pdf:Keywords>
<xmpRights:Marked>True</xmpRights:Marked>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function creatorOf(about: About): string {
  return `${about.author} ${about.version}`;
}

/** The label of each sheet is the number printed on it; the cover, which bears none, is called so. */
function pageLabels(document: PDFDocument, cover: string | null, first: number): PDFDict {
  const { context } = document;
  const decimal = (start: number): PDFDict => context.obj({ S: PDFName.of('D'), St: PDFNumber.of(start) });
  const numbers = PDFArray.withContext(context);
  if (cover === null) {
    numbers.push(PDFNumber.of(0));
    numbers.push(decimal(first));
  } else {
    numbers.push(PDFNumber.of(0));
    numbers.push(context.obj({ P: PDFHexString.fromText(cover) }));
    numbers.push(PDFNumber.of(1));
    numbers.push(decimal(2));
  }
  return context.obj({ Nums: numbers });
}

/** Writes the facts into the document and returns its bytes: the same for the same input. */
export async function finish(document: PDFDocument, about: About, firstPage = 1): Promise<Uint8Array> {
  const { context, catalog } = document;
  rankNodes(document);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setSubject(about.subject);
  document.setKeywords([...about.keywords]);
  document.setCreator(creatorOf(about));
  document.setCreationDate(about.date);
  document.setModificationDate(about.date);
  catalog.set(PDFName.of('Lang'), PDFString.of(about.lang));
  catalog.set(PDFName.of('PageLabels'), context.register(pageLabels(document, about.cover, firstPage)));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const packet = context.stream(new TextEncoder().encode(xmpPacket(about)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  const id = PDFHexString.of(
    createHash('sha256').update(`${about.title} ${about.version} ${about.lang}`).digest('hex').slice(0, 32),
  );
  const ids = PDFArray.withContext(context);
  ids.push(id);
  ids.push(id);
  context.trailerInfo.ID = ids;
  return document.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}
