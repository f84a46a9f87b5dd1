// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/issue_list.h"
#include "tests/support/lexicon_support.h"
#include "tests/support/test_program.h"

namespace data_model_test {

using namespace galley;
using namespace galley::lexicon;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char blobCid[] = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

const Catalog& catalogOfThings()
{
    static const Catalog catalog =
        catalogWith(lexiconWith(R"({"type": "string"})")); // a field besides the one tried
    return catalog;
}

QStringList issuesWith(const QByteArray& value)
{
    return issuesOf(R"({"$type": "com.example.thing", "y": )" + value + "}", catalogOfThings());
}

} // namespace

// What holds for every record, whatever its lexicon says.
class DataModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void whatALaterMemberMakesVoidDoesNotCount();
    void theSizeIsThatOfWhatIsSent_data();
    void theSizeIsThatOfWhatIsSent();
    void anEndlessListOfFaultsIsCutOff();
};

void DataModelTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char* name, const QByteArray& value, const QStringList& issues) {
        QTest::newRow(name) << value << issues;
    };
    const QByteArray link = QByteArray(R"({"$link": ")") + blobCid + "\"}";

    row("null", "null", {});
    row("an empty object", "{}", {});
    row("a whole number with a point", "1.0", {});
    row("a fraction", "1.5", {u"error number /y"_s});
    row("a fraction deep inside", R"([{"z": [0, 1e-1]}])", {u"error number /y/0/z/1"_s});
    row("more than 64 bits", "9223372036854775808", {u"error number /y"_s});
    row("64 bits", "9223372036854775807", {u"error large-integer /y"_s});
    row("the last that JavaScript keeps", "-9007199254740991", {});
    row("the first that it does not", "9007199254740992", {u"error large-integer /y"_s});
    row("the first below", "-9007199254740992", {u"error large-integer /y"_s});
    row("a number of endless zeros", "1e999999999", {u"error number /y"_s});
    row("half a surrogate pair", R"("\ud800")", {u"warning surrogate /y"_s});
    row("a whole pair", R"("\ud83d\ude00")", {});
    row("half a pair in a name", R"({"\udc00": 1})", {u"warning surrogate /y/\xdc00"_s});
    row("no name", R"({"": 1})", {u"error empty-name /y/"_s});
    row("a name of the protocol’s", R"({"$x": 1})", {u"warning reserved-name /y/$x"_s});
    row("a name that needs escapes in a pointer", R"({"a/b~c": 0.5})",
        {u"error number /y/a~1b~0c"_s});
    row("a type that is a number", R"({"$type": 1})", {u"error type /y/$type"_s});
    row("a type of nothing", R"({"$type": ""})", {u"error type /y/$type"_s});
    row("a link", link, {});
    row("a link to a word", R"({"$link": "there"})", {u"error link /y"_s});
    row("a link of another kind",
        R"({"$link": "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"})",
        {u"error link /y"_s});
    row("a link and more", link.chopped(1) + R"(, "z": 1})", {u"error link /y"_s});
    row("bytes", R"({"$bytes": "aGk"})", {});
    row("bytes with padding", R"({"$bytes": "aGk="})", {});
    row("bytes that are none", R"({"$bytes": "a b"})", {u"error bytes /y"_s});
    row("bytes of the alphabet for addresses", R"({"$bytes": "_-_-"})", {u"error bytes /y"_s});
    row("bytes and more", R"({"$bytes": "aGk", "$type": "x"})", {u"error bytes /y"_s});
    row("a blob", R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "a/b", "size": 1})", {});
    row("a blob of nothing",
        R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "a/b", "size": 0})",
        {u"warning blob /y"_s});
    row("a blob of less than nothing",
        R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "a/b", "size": -1})",
        {u"error blob /y"_s});
    row("a blob of half a byte",
        R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "a/b", "size": 0.5})",
        {u"error blob /y"_s, u"error number /y/size"_s});
    row("a blob without a type",
        R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "", "size": 1})",
        {u"warning blob /y"_s});
    row("a blob without a file", R"({"$type": "blob", "mimeType": "a/b", "size": 1})",
        {u"error blob /y"_s});
    row("a blob and more",
        R"({"$type": "blob", "ref": )" + link + R"(, "mimeType": "a/b", "size": 1, "alt": ""})",
        {u"warning blob /y"_s});
    row("a blob by the CID of a record",
        R"({"$type": "blob", "ref": {"$link": "bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}, "mimeType": "a/b", "size": 1})",
        {u"warning blob-link /y"_s});
    row("31 lists", nested(31), {});
    row("32 lists", nested(32), {u"warning depth /y"_s + u"/0"_s.repeated(31)});
}

void DataModelTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, value);

    QTEST(issuesWith(value), "issues");
}

void DataModelTest::whatALaterMemberMakesVoidDoesNotCount()
{
    QCOMPARE(issuesWith(R"({"a": 1.5, "\u0061": [0.5], "a": 1})"),
             (QStringList{u"warning duplicate-member /y/a"_s, u"warning duplicate-member /y/a"_s}));
}

void DataModelTest::theSizeIsThatOfWhatIsSent_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QStringList>("within");
    QTest::addColumn<QStringList>("beyond");

    QTest::newRow("older servers")
        << 153'600 << QStringList() << QStringList{u"warning record-size"_s};
    QTest::newRow("every server") << 1'000'000 << QStringList{u"warning record-size"_s}
                                  << QStringList{u"error record-size"_s};
}

void DataModelTest::theSizeIsThatOfWhatIsSent()
{
    QFETCH(int, maximum);
    QFETCH(QStringList, within);
    QFETCH(QStringList, beyond);
    const QByteArray start = "{\"$type\":\"com.example.thing\",\"y\":\"\\\" ";
    const QByteArray full = start + QByteArray(maximum - start.size() - 2, ' ') + "\"}";

    QCOMPARE(issuesOf(full, catalogOfThings()), within);
    QCOMPARE(issuesOf(QByteArray(full).replace(":\"\\", ":   \n\"\\"), catalogOfThings()), within);
    QCOMPARE(issuesOf(QByteArray(full).replace("\"y\"", "\"yy\""), catalogOfThings()), beyond);
}

void DataModelTest::anEndlessListOfFaultsIsCutOff()
{
    const QStringList issues = issuesWith('[' + QByteArray("0.5,").repeated(200'000) + "1]");

    QCOMPARE(issues.size(), IssueList::maximum + 1);
    QCOMPARE(issues.constLast().section(u' ', 0, 1), u"warning more"_s);
}

} // namespace data_model_test

GALLEY_APPLESS_TEST(data_model_test::DataModelTest)
#include "data_model_test.moc"
