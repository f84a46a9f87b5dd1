// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/about/about_file.h"

#include "app/base/byte_units.h"
#include "app/json/json_edit.h"
#include "app/json/json_string.h"
#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/durable_write.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const QString coverAltName = QStringLiteral("coverAlt");
const QString originalName = QStringLiteral("coverOriginal");
const QString uuidName = QStringLiteral("uuid");

QString tr(const char* sentence)
{
    return QCoreApplication::translate("About", sentence);
}

Error notUnderstood(const QString& path, const QString& reason)
{
    return {ErrorKind::Malformed,
            tr("“%1” cannot be used and is left as it is: %2 Mend the file, or move it away.")
                .arg(QDir::toNativeSeparators(path), reason),
            {}};
}

QDir folderOf(const QString& documentPath)
{
    return QFileInfo(documentPath).absoluteDir();
}

std::optional<QRect> rectangleOf(const json::Value& value)
{
    constexpr qint64 most = 1'000'000; // pixels along one side: far more than is ever read
    const auto numbers = value.isArray() ? value.elements() : std::vector<json::Value>();
    if (numbers.size() != 4)
        return {};
    std::array<int, 4> sides{};
    for (std::size_t index = 0; index < sides.size(); ++index) {
        const auto number = numbers[index].integer();
        if (!number || *number < 0 || *number > most)
            return {};
        sides[index] = static_cast<int>(*number);
    }
    return QRect(sides[0], sides[1], sides[2], sides[3]);
}

std::optional<QString> stringMember(const json::Value& object, QStringView name)
{
    const auto value = object.member(name);
    return value && value->isString() ? std::optional(value->string()) : std::nullopt;
}

// One that is not understood is none: nothing is lost but where a crop would begin.
std::optional<CoverOriginal> originalOf(const json::Value& value, const QString& documentPath)
{
    if (!value.isObject())
        return {};
    const auto cover = atproto::Cid::parse(stringMember(value, u"cover").value_or(QString()));
    const auto cid = atproto::Cid::parse(stringMember(value, u"cid").value_or(QString()));
    if (!cover || !cid)
        return {};
    const QString path = stringMember(value, u"path").value_or(QString());
    const auto part = value.member(u"part");
    return CoverOriginal{
        *cover, *cid,
        path.isEmpty() ? path : QDir::cleanPath(folderOf(documentPath).absoluteFilePath(path)),
        part ? rectangleOf(*part).value_or(QRect()) : QRect()};
}

QByteArray literalOf(const json::Tree& tree, const CoverOriginal& original,
                     const QString& documentPath)
{
    std::vector<std::pair<QString, QByteArray>> members{
        {u"cid"_s, json::literalOf(original.cid.toString())},
        {u"cover"_s, json::literalOf(original.cover.toString())}};
    if (!original.part.isEmpty())
        members.emplace_back(u"part"_s,
                             u"[%1, %2, %3, %4]"_s.arg(original.part.x())
                                 .arg(original.part.y())
                                 .arg(original.part.width())
                                 .arg(original.part.height())
                                 .toLatin1());
    if (!original.path.isEmpty())
        members.emplace_back(
            u"path"_s, json::literalOf(folderOf(documentPath).relativeFilePath(original.path)));
    return json::objectLiteral(tree, tree.root(), members);
}

// The file's JSON, an object; nothing where there is no file.
Result<std::optional<json::Tree>> readTree(const QString& documentPath)
{
    const QString path = aboutPathOf(documentPath);
    const auto bytes = boundedRead(path, mebibyte, Links::NotFollowed);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return std::optional<json::Tree>();
    if (!bytes)
        return bytes.error();
    const auto tree = json::Tree::parse(*bytes);
    if (!tree) {
        const auto place = tree.error().place;
        return notUnderstood(path,
                             place ? tr("Line %1, column %2: %3")
                                         .arg(QString::number(place->line),
                                              QString::number(place->column), tree.error().sentence)
                                   : tree.error().sentence);
    }
    if (!tree->root().isObject())
        return notUnderstood(path, tr("It is no JSON object."));
    const auto alt = tree->root().member(coverAltName);
    if (alt && !alt->isString())
        return notUnderstood(path, tr("“coverAlt” is no text."));
    return std::optional(*tree);
}

// Edits of one member after another; the text between them stays JSON.
class AboutText {
public:
    explicit AboutText(const std::optional<json::Tree>& tree) : m_tree(tree) { }

    void set(const QString& name, const QByteArray& literal)
    {
        // The first member says how the file is laid out.
        const bool isFirst = !m_tree || m_tree->root().size() == 0;
        take(isFirst ? "{\n  " + json::literalOf(name) + ": " + literal + "\n}"
                     : json::withMember(*m_tree, m_tree->root(), name, literal));
    }
    void remove(const QString& name)
    {
        if (m_tree)
            take(json::withoutMember(*m_tree, m_tree->root(), name));
    }
    // For literals that stand in it.
    json::Tree tree() const { return m_tree ? *m_tree : *json::Tree::parse("{\n}"); }
    QByteArray bytes() const { return m_tree ? m_tree->text() : QByteArray(); }

private:
    void take(const QByteArray& text)
    {
        auto tree = json::Tree::parse(text);
        Q_ASSERT(tree);
        m_tree = *std::move(tree);
    }

    std::optional<json::Tree> m_tree;
};

std::optional<QString> uuidIn(const std::optional<json::Tree>& tree)
{
    return tree ? stringMember(tree->root(), uuidName) : std::nullopt;
}

// The text that a document begins with which has another's content now: its own versions stay
// its own, and no two documents have one UUID.
AboutText broughtAlong(const std::optional<json::Tree>& source,
                       const std::optional<json::Tree>& target, const QString& from,
                       const QString& to)
{
    AboutText text(source ? source : target);
    if (!source) {
        text.remove(coverAltName);
        text.remove(originalName);
        return text;
    }
    const auto own = uuidIn(target);
    if (own || uuidIn(source))
        text.set(uuidName,
                 json::literalOf(own ? *own : QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const auto original = source->root().member(originalName);
    const auto known = original ? originalOf(*original, from) : std::nullopt;
    if (known)
        text.set(originalName, literalOf(text.tree(), *known, to));
    return text;
}

void apply(const AboutChange& change, AboutText& text, const QString& documentPath)
{
    if (change.coverAlt && change.coverAlt->isEmpty())
        text.remove(coverAltName);
    else if (change.coverAlt)
        text.set(coverAltName, json::literalOf(*change.coverAlt));
    if (change.isOriginalNew && change.original)
        text.set(originalName, literalOf(text.tree(), *change.original, documentPath));
    else if (change.isOriginalNew)
        text.remove(originalName);
}

} // namespace

QString aboutPathOf(const QString& documentPath)
{
    const QString extension = QStringLiteral(".json");
    const QString name = documentPath.endsWith(extension, Qt::CaseInsensitive)
        ? documentPath.chopped(extension.size())
        : documentPath;
    return name + QStringLiteral(".galley/about.json");
}

Result<About> readAbout(const QString& documentPath)
{
    const auto tree = readTree(documentPath);
    if (!tree)
        return tree.error();
    About about;
    if (!*tree)
        return about;
    const json::Value root = (*tree)->root();
    about.coverAlt = stringMember(root, coverAltName).value_or(QString());
    if (const auto original = root.member(originalName))
        about.original = originalOf(*original, documentPath);
    return about;
}

namespace {

// One reading, one edit of what was read; Changed when another program wrote in between.
Result<void> editAbout(const AboutChange& change, const QString& from, const QString& to)
{
    const bool isAnother = !from.isEmpty() && from != to;
    const bool isNew = from != to;
    if (change.isEmpty() && !isNew)
        return {};
    const auto present = readTree(to);
    if (!present)
        return present.error();
    const auto source = isAnother ? readTree(from) : Result(std::optional<json::Tree>());
    if (!source)
        return source.error();

    AboutText text = isNew ? broughtAlong(*source, *present, from, to) : AboutText(*present);
    apply(change, text, to);
    const QByteArray bytes = text.bytes();
    if (bytes == (*present ? (*present)->text() : QByteArray()))
        return {};
    if (bytes.size() > mebibyte)
        return Error{ErrorKind::TooLarge,
                     tr("The description of the cover is too long to be kept: shorten it."),
                     {}};
    const QString path = aboutPathOf(to);
    if (auto made = makeFolderBeside(QFileInfo(path).path()); !made)
        return made;
    return durableWrite(path, bytes,
                        *present ? FormerContent::of((*present)->text()) : FormerContent::none(),
                        Links::NotFollowed);
}

} // namespace

Result<void> writeAbout(const AboutChange& change, const QString& from, const QString& to)
{
    constexpr int mostTries = 5; // each of the others is done after one
    auto written = editAbout(change, from, to);
    for (int tries = 1; tries < mostTries && !written && written.error().kind == ErrorKind::Changed;
         ++tries)
        written = editAbout(change, from, to);
    return written;
}

} // namespace galley
