// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_export_test.cpp

#include "app/pdf/pdf_facts.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QByteArray>
#include <QUrl>

#include <utility>
#include <vector>

namespace galley {

namespace {

using Handle = QPDFObjectHandle;
using Token = QPDFTokenizer::Token;

// Hands on what stands on a sheet, and is told of the pictures in it.
class PictureFilter : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const Token& token) override
    {
        if (token.getType() == QPDFTokenizer::tt_name) {
            handOn();
            m_name = token.getValue();
            return;
        }
        if (!m_name.empty() && token.getType() == QPDFTokenizer::tt_space) {
            m_name += token.getRawValue();
            return;
        }
        const bool isPicture = !m_name.empty() && token.isWord("Do");
        if (isPicture)
            begin();
        handOn();
        writeToken(token);
        if (isPicture)
            end();
    }
    void handleEOF() override { handOn(); }

protected:
    virtual void begin() = 0;
    virtual void end() = 0;

private:
    void handOn()
    {
        write(m_name);
        m_name.clear();
    }

    std::string m_name; // and the space behind it, while it is not known what they are for
};

class PictureCount : public PictureFilter {
public:
    qsizetype count = 0;

protected:
    void begin() override { ++count; }
    void end() override { }
};

// Marks them as content that has words.
class PictureWords : public PictureFilter {
public:
    explicit PictureWords(QList<PdfFacts::Words> pictures) : m_pictures(std::move(pictures)) { }

protected:
    void begin() override
    {
        const PdfFacts::Words& picture = m_pictures.at(m_next);
        if (!picture.words.isEmpty())
            write("/Span <<" + std::string(picture.isText ? "/ActualText " : "/Alt ")
                  + Handle::newUnicodeString(picture.words.toStdString()).unparse() + ">> BDC\n");
    }
    void end() override
    {
        if (!m_pictures.at(m_next++).words.isEmpty())
            write("\nEMC");
    }

private:
    QList<PdfFacts::Words> m_pictures;
    qsizetype m_next = 0;
};

void describePictures(QPDFPageObjectHelper page, const QList<PdfFacts::Words>& pictures)
{
    PictureCount counted;
    page.filterContents(&counted);
    if (counted.count > 0 && counted.count == pictures.size())
        page.addContentTokenFilter(std::make_shared<PictureWords>(pictures));
}

// As Qt's own, which have no border.
Handle annotationOf(const PdfFacts::Link& link, double sheetHeight)
{
    Handle action = Handle::newDictionary();
    action.replaceKey("/S", Handle::newName("/URI"));
    action.replaceKey("/URI", Handle::newString(QUrl(link.url).toEncoded().toStdString()));
    Handle annotation = Handle::newDictionary();
    annotation.replaceKey("/Type", Handle::newName("/Annot"));
    annotation.replaceKey("/Subtype", Handle::newName("/Link"));
    annotation.replaceKey(
        "/Rect",
        Handle::newFromRectangle({link.place.left(), sheetHeight - link.place.bottom(),
                                  link.place.right(), sheetHeight - link.place.top()}));
    annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
    annotation.replaceKey("/A", action);
    return annotation;
}

void addLinks(QPDF& pdf, QPDFPageObjectHelper page, const QList<PdfFacts::Link>& links)
{
    if (links.isEmpty())
        return;
    const double height = page.getMediaBox().getArrayAsRectangle().ury;
    Handle annotations = page.getObjectHandle().getKey("/Annots");
    if (!annotations.isArray())
        annotations = Handle::newArray();
    for (const PdfFacts::Link& link : links)
        annotations.appendItem(pdf.makeIndirectObject(annotationOf(link, height)));
    page.getObjectHandle().replaceKey("/Annots", annotations);
}

// An entry of the outline, and the last one that was put below it.
struct Entry {
    Handle item;
    int level = 0;
    Handle last = Handle::newNull();
    int below = 0;
};

void append(Entry& parent, Handle item)
{
    item.replaceKey("/Parent", parent.item);
    if (parent.last.isNull()) {
        parent.item.replaceKey("/First", item);
    } else {
        parent.last.replaceKey("/Next", item);
        item.replaceKey("/Prev", parent.last);
    }
    parent.item.replaceKey("/Last", item);
    parent.last = item;
}

Handle placeOf(const PdfFacts::Heading& heading, QPDFPageObjectHelper page)
{
    const double height = page.getMediaBox().getArrayAsRectangle().ury;
    return Handle::newArray(
        std::vector<Handle>{page.getObjectHandle(), Handle::newName("/XYZ"), Handle::newNull(),
                            Handle::newReal(height - heading.top, 1), Handle::newNull()});
}

void addOutline(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages,
                const QList<PdfFacts::Heading>& headings)
{
    std::vector<Entry> open; // the outline itself, then entries one below the other
    open.push_back({pdf.makeIndirectObject(Handle::newDictionary())});
    open.front().item.replaceKey("/Type", Handle::newName("/Outlines"));
    int count = 0;
    const auto close = [&open] {
        if (open.back().below > 0)
            open.back().item.replaceKey("/Count", Handle::newInteger(open.back().below));
        open[open.size() - 2].below += open.back().below;
        open.pop_back();
    };
    for (const PdfFacts::Heading& heading : headings) {
        const auto sheet = static_cast<std::size_t>(heading.sheet);
        if (sheet >= pages.size())
            continue;
        while (open.back().level >= heading.level)
            close();
        Handle item = pdf.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", Handle::newUnicodeString(heading.title.toStdString()));
        item.replaceKey("/Dest", placeOf(heading, pages[sheet]));
        append(open.back(), item);
        ++open.back().below;
        open.push_back({item, heading.level});
        ++count;
    }
    if (count == 0)
        return;
    while (open.size() > 1)
        close();
    open.front().item.replaceKey("/Count", Handle::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", open.front().item);
}

} // namespace

} // namespace galley

// withFacts() of pdf_writing.h. What qpdf does not read comes back as it is.
extern "C" Q_DECL_EXPORT void galleyWithFacts(const QByteArray& pdf, const galley::PdfFacts& facts,
                                              QByteArray& written)
{
    using namespace galley;
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("page", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        const auto pages = QPDFPageDocumentHelper(document).getAllPages();
        for (std::size_t number = 0; number < pages.size(); ++number) {
            const PdfFacts::Sheet sheet = facts.sheets.value(static_cast<qsizetype>(number));
            describePictures(pages[number], sheet.pictures);
            addLinks(document, pages[number], sheet.links);
        }
        addOutline(document, pages, facts.headings);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        written = {reinterpret_cast<const char*>(bytes->getBuffer()),
                   static_cast<qsizetype>(bytes->getSize())};
    } catch (const std::exception&) {
        written = pdf;
    }
}
