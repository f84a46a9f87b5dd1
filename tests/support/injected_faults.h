// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace galley::tests {

// While it lives, system calls by which Galley's own code (not Qt's) writes files end as a test
// wants. The program has to be linked with galley_tests_faults, which has the linker lead those
// calls here. Calls may come from any thread.
class InjectedFaults {
public:
    // The error number with which a call ends, 0 to let it through: by its name and how many came
    // before. An open() that makes a file is named "create",
    // a rename() by which two files change places "exchange".
    using Fault = std::function<int(const QByteArray& call, qsizetype number)>;
    // As an error number of pread(): it succeeds with other bytes than the file has.
    static constexpr int otherBytes = -1;

    explicit InjectedFaults(Fault fault);
    ~InjectedFaults();
    InjectedFaults(const InjectedFaults&) = delete;
    InjectedFaults& operator=(const InjectedFaults&) = delete;

    // The names of the calls so far.
    QList<QByteArray> calls() const;
};

} // namespace galley::tests
