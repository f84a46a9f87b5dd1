// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/check_command.h"

#include "app/checks/editorial_rules.h"
#include "app/cli/check_report.h"
#include "app/cli/words.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

using Report = QByteArray (*)(const QList<CheckedFile>& files);

// Checks one file after the other; tells lines at once, and keeps what a report wants.
class Check {
public:
    Check(CheckRules rules, bool isStrict, Report report, Terminal& terminal)
        : m_rules(std::move(rules))
        , m_isStrict(isStrict)
        , m_report(report)
        , m_terminal(terminal)
    {
    }

    void add(const QString& path)
    {
        if (!QFileInfo(path).isDir()) {
            tell(checkedFile(path, m_rules));
            return;
        }
        const RecordFiles files = recordFilesIn(path);
        for (const QString& file : files.paths) {
            if (const CheckedFile checked = checkedFile(file, m_rules); !isSomethingElse(checked))
                tell(checked);
        }
        for (const Error& fault : files.faults)
            tell({path, {}, fault, true});
    }

    int finish()
    {
        if (m_report)
            m_terminal.print(m_report(m_files));
        return m_code;
    }

private:
    void tell(const CheckedFile& file)
    {
        m_code = qMax(m_code, codeOf(file));
        if (file.failure && file.failureNamesFile)
            m_terminal.complain(file.failure->sentence);
        else if (file.failure)
            m_terminal.complain(file.path, *file.failure);
        if (m_report)
            m_files << file;
        else
            for (const Finding& finding : file.findings)
                m_terminal.printLine(lineOf(file.path, finding));
    }

    int codeOf(const CheckedFile& file) const
    {
        if (file.failure)
            return NotDone;
        const Severity gravest = m_isStrict ? Severity::Warning : Severity::Error;
        const bool isWrong =
            std::any_of(file.findings.begin(), file.findings.end(),
                        [=](const Finding& finding) { return finding.severity <= gravest; });
        return isWrong ? AnswerIsNo : Done;
    }

    CheckRules m_rules;
    bool m_isStrict;
    Report m_report; // null: lines
    Terminal& m_terminal;
    QList<CheckedFile> m_files;
    int m_code = Done;
};

// The rules that are named after --without, with commas or one each; an Error for what is none.
Result<QSet<QString>> turnedOffBy(const QStringList& values)
{
    QSet<QString> known;
    for (const EditorialRule& rule : editorialRules())
        known << rule.name;
    QSet<QString> turnedOff;
    for (const QString& name : values.join(u',').split(u',', Qt::SkipEmptyParts)) {
        if (!known.contains(name.trimmed()))
            return Error{
                ErrorKind::Unsupported,
                Words::tr(
                    "“%1” is no rule that --without can turn off: the manual lists those of an "
                    "editor; those of the data model and the schema always hold.")
                    .arg(name.trimmed()),
                {}};
        turnedOff << name.trimmed();
    }
    return turnedOff;
}

int runCheck(const QCommandLineParser& arguments, Terminal& terminal)
{
    static const QHash<QString, Report> reports{
        {u"text"_s, nullptr}, {u"json"_s, asJson}, {u"sarif"_s, asSarif}};
    const QString format = arguments.isSet(u"format"_s) ? arguments.value(u"format"_s) : u"text"_s;
    if (!reports.contains(format)) {
        terminal.complain(Words::tr("Say with --format what is wanted: text, json or sarif."));
        return NotDone;
    }
    const auto turnedOff = turnedOffBy(arguments.values(u"without"_s));
    if (!turnedOff) {
        terminal.complain(turnedOff.error().sentence);
        return NotDone;
    }
    const lexicon::InstalledSchemas schemas = lexicon::readInstalledSchemas();
    for (const Error& fault : schemas.faults)
        terminal.complain(fault.sentence);
    Check check({schemas.catalog, *turnedOff, QDateTime::currentDateTimeUtc()},
                arguments.isSet(u"strict"_s), reports[format], terminal);
    for (const QString& path : arguments.positionalArguments())
        check.add(path);
    return check.finish();
}

} // namespace

Command checkCommand()
{
    Command command;
    command.name = u"check"_s;
    command.usage = u"FILE|DIR... [--strict] [--without RULE] [--format FORMAT]"_s;
    command.summary = Words::tr("tell what is wrong with articles");
    command.options = {
        {u"strict"_s, Words::tr("take warnings for errors")},
        {u"without"_s, Words::tr("turn off a rule of an editor, or several with commas"),
         u"RULE"_s},
        {u"format"_s, Words::tr("the form of the answer: text, json or sarif"), u"FORMAT"_s}};
    command.run = runCheck;
    return command;
}

} // namespace galley
