// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/sidecar_file.h"

#include "app/base/byte_units.h"
#include "app/json/json_edit.h"
#include "app/json/json_string.h"
#include "app/sidecar/words.h"
#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/durable_write.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace galley {

using sidecar::Words;

namespace {

constexpr qsizetype largestSidecar = mebibyte;
const QString uuidName = QStringLiteral("uuid");

Error notUnderstood(const QString& path, const QString& reason)
{
    return {
        ErrorKind::Malformed,
        Words::tr("“%1” cannot be used and is left as it is: %2 Mend the file, or move it away.")
            .arg(QDir::toNativeSeparators(path), reason),
        {}};
}

QDir folderOf(const QString& documentPath)
{
    return QFileInfo(documentPath).absoluteDir();
}

const MemberForm* formOf(const QString& name)
{
    const auto* const form =
        std::find_if(memberForms.begin(), memberForms.end(),
                     [&name](const MemberForm& each) { return name == QLatin1String(each.name); });
    return form == memberForms.end() ? nullptr : form;
}

// How a path is spelled on the other side, in the program or in the file.
using PathSpelling = QString (*)(const QDir& folder, const QString& path);

QString absolutePath(const QDir& folder, const QString& path)
{
    return path.isEmpty() ? path : QDir::cleanPath(folder.absoluteFilePath(path));
}

QString relativePath(const QDir& folder, const QString& path)
{
    return path.isEmpty() ? path : folder.relativeFilePath(path);
}

using Members = std::vector<std::pair<QString, QByteArray>>;

// The members of an object, with its path spelled so.
Members membersOf(const json::Value& object, const MemberForm* form, PathSpelling spelling,
                  const QDir& folder)
{
    Members members;
    for (const json::Member& member : object.members()) {
        const QString name = member.key.string();
        const bool isPath =
            form && form->path && name == QLatin1String(form->path) && member.value.isString();
        members.emplace_back(name,
                             isPath ? json::literalOf(spelling(folder, member.value.string()))
                                    : member.value.spelling());
    }
    return members;
}

// As the program has it: without the file's layout.
QByteArray compact(const json::Value& value, const MemberForm& form, const QDir& folder)
{
    if (form.kind == MemberKind::Text)
        return json::literalOf(value.string()); // one spelling for each text
    if (!value.isObject())
        return value.spelling();
    QByteArray literal;
    for (const auto& [name, spelling] : membersOf(value, &form, absolutePath, folder))
        literal += (literal.isEmpty() ? '{' : ',') + json::literalOf(name) + ':' + spelling;
    return literal.isEmpty() ? QByteArrayLiteral("{}") : literal + '}';
}

// The file's JSON, an object; nothing where there is no file.
Result<std::optional<json::Tree>> readObject(const QString& documentPath)
{
    const QString path = sidecarPathOf(documentPath);
    const auto bytes = boundedRead(path, largestSidecar, Links::NotFollowed);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return std::optional<json::Tree>();
    if (!bytes)
        return bytes.error();
    const auto tree = json::Tree::parse(*bytes);
    if (!tree) {
        const auto place = tree.error().place;
        return notUnderstood(path,
                             place ? Words::tr("Line %1, column %2: %3")
                                         .arg(QString::number(place->line),
                                              QString::number(place->column), tree.error().sentence)
                                   : tree.error().sentence);
    }
    if (!tree->root().isObject())
        return notUnderstood(path, Words::tr("It is no JSON object."));
    return std::optional(*tree);
}

// The same with members that are understood.
Result<std::optional<json::Tree>> readTree(const QString& documentPath)
{
    auto tree = readObject(documentPath);
    if (!tree || !*tree)
        return tree;
    for (const MemberForm& form : memberForms) {
        const QString name = QString::fromLatin1(form.name);
        const auto value = (*tree)->root().member(name);
        if (form.kind == MemberKind::Text && value && !value->isString())
            return notUnderstood(sidecarPathOf(documentPath),
                                 Words::tr("“%1” is no text.").arg(name));
    }
    return tree;
}

// Edits of one member after another; the text between them stays JSON.
class SidecarText {
public:
    SidecarText(const std::optional<json::Tree>& tree, const QDir& folder)
        : m_tree(tree)
        , m_folder(folder)
    {
    }

    // In the layout of the file.
    void set(const QString& name, const QByteArray& literal)
    {
        // The first member says how the file is laid out.
        const bool isFirst = !m_tree || m_tree->root().size() == 0;
        const QByteArray laidOut = laidOutAs(name, literal);
        take(isFirst ? "{\n  " + json::literalOf(name) + ": " + laidOut + "\n}"
                     : json::withMember(*m_tree, m_tree->root(), name, laidOut));
    }
    void remove(const QString& name)
    {
        if (m_tree)
            take(json::withoutMember(*m_tree, m_tree->root(), name));
    }
    void set(const QString& name, const MemberState& state)
    {
        if (state)
            set(name, *state);
        else
            remove(name);
    }
    QByteArray bytes() const { return m_tree ? m_tree->text() : QByteArray(); }

private:
    QByteArray laidOutAs(const QString& name, const QByteArray& literal) const
    {
        const auto value = json::Tree::parse(literal);
        if (!value || !value->root().isObject())
            return literal;
        const json::Tree file = m_tree ? *m_tree : *json::Tree::parse("{\n}");
        return json::objectLiteral(file, file.root(),
                                   membersOf(value->root(), formOf(name), relativePath, m_folder));
    }
    void take(const QByteArray& text)
    {
        auto tree = json::Tree::parse(text);
        Q_ASSERT(tree);
        m_tree = *std::move(tree);
    }

    std::optional<json::Tree> m_tree;
    QDir m_folder;
};

Sidecar sidecarIn(const std::optional<json::Tree>& tree, const QDir& folder)
{
    Sidecar sidecar;
    for (const MemberForm& form : memberForms) {
        const QString name = QString::fromLatin1(form.name);
        if (const auto value = tree ? tree->root().member(name) : std::nullopt)
            sidecar.set(name, compact(*value, form, folder));
    }
    return sidecar;
}

std::optional<QString> uuidIn(const std::optional<json::Tree>& tree)
{
    const auto value = tree ? tree->root().member(uuidName) : std::nullopt;
    return value && value->isString() ? std::optional(value->string()) : std::nullopt;
}

// The text that a document begins with which has another's content now: its own versions stay
// its own, and no two documents have one UUID.
SidecarText broughtAlong(const std::optional<json::Tree>& source,
                         const std::optional<json::Tree>& target, const QString& from,
                         const QString& to)
{
    SidecarText text(source ? source : target, folderOf(to));
    if (!source) {
        for (const MemberForm& form : memberForms)
            text.remove(QString::fromLatin1(form.name));
        return text;
    }
    const auto own = uuidIn(target);
    if (own || uuidIn(source))
        text.set(uuidName,
                 json::literalOf(own ? *own : QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const Sidecar known = sidecarIn(source, folderOf(from));
    for (const MemberForm& form : memberForms) {
        const QString name = QString::fromLatin1(form.name);
        if (const MemberState state = known.state(name); state && form.path)
            text.set(name, *state); // with a path from there
    }
    return text;
}

// One reading, one edit of what was read; Changed when another program wrote in between.
Result<void> editSidecar(const SidecarChange& change, const QString& from, const QString& to)
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

    SidecarText text =
        isNew ? broughtAlong(*source, *present, from, to) : SidecarText(*present, folderOf(to));
    for (auto member = change.cbegin(); member != change.cend(); ++member)
        text.set(member.key(), *member);
    const QByteArray bytes = text.bytes();
    if (bytes == (*present ? (*present)->text() : QByteArray()))
        return {};
    const QString path = sidecarPathOf(to);
    if (bytes.size() > largestSidecar)
        return Error{
            ErrorKind::TooLarge,
            Words::tr("“%1” would become larger than %2 MB and was not written: shorten what is "
                      "kept there, as the description of the cover.")
                .arg(QDir::toNativeSeparators(path), QString::number(largestSidecar / mebibyte)),
            {}};
    if (auto made = makeFolderBeside(sidecarFolderOf(to)); !made)
        return made;
    return durableWrite(path, bytes,
                        *present ? FormerContent::of((*present)->text()) : FormerContent::none(),
                        Links::NotFollowed);
}

} // namespace

QString sidecarFolderOf(const QString& documentPath)
{
    const QString extension = QStringLiteral(".json");
    const QString name = documentPath.endsWith(extension, Qt::CaseInsensitive)
        ? documentPath.chopped(extension.size())
        : documentPath;
    return name + QStringLiteral(".galley");
}

QString sidecarPathOf(const QString& documentPath)
{
    return sidecarFolderOf(documentPath) + QStringLiteral("/about.json");
}

Result<Sidecar> readSidecar(const QString& documentPath)
{
    const auto tree = readTree(documentPath);
    return tree ? Result(sidecarIn(*tree, folderOf(documentPath))) : tree.error();
}

QByteArray sidecarBytesOf(const QString& documentPath)
{
    const auto tree = readObject(documentPath);
    return tree && *tree ? (*tree)->text() : QByteArray();
}

QUuid documentUuidOf(const QString& documentPath)
{
    const auto tree = readObject(documentPath);
    return tree ? QUuid::fromString(uuidIn(*tree).value_or(QString())) : QUuid();
}

Result<void> writeSidecar(const SidecarChange& change, const QString& from, const QString& to)
{
    constexpr int maximumTries = 5; // each of the others is done after one
    auto written = editSidecar(change, from, to);
    for (int tries = 1;
         tries < maximumTries && !written && written.error().kind == ErrorKind::Changed; ++tries)
        written = editSidecar(change, from, to);
    return written;
}

} // namespace galley
