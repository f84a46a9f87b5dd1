// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/injected_faults.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <mutex>

#include <fcntl.h>
#include <sys/types.h>

namespace galley::tests {

namespace {

std::mutex mutex;
InjectedFaults::Fault wanted;
QList<QByteArray> seen;

int faultOf(const char* call)
{
    std::unique_lock lock(mutex);
    if (!wanted)
        return 0;
    const InjectedFaults::Fault fault = wanted;
    const qsizetype number = seen.size();
    seen.append(call);
    lock.unlock(); // a test may hold one call while others go on
    return fault(call, number);
}

// Lets the call through, or ends it with the fault.
template <typename Call> auto unlessFault(const char* name, Call call) -> decltype(call())
{
    if (const int fault = faultOf(name); fault != 0) {
        errno = fault;
        return -1;
    }
    return call();
}

} // namespace

InjectedFaults::InjectedFaults(Fault fault)
{
    const std::lock_guard lock(mutex);
    wanted = std::move(fault);
    seen.clear();
}

InjectedFaults::~InjectedFaults()
{
    const std::lock_guard lock(mutex);
    wanted = {};
}

QList<QByteArray> InjectedFaults::calls() const
{
    const std::lock_guard lock(mutex);
    return seen;
}

} // namespace galley::tests

using galley::tests::unlessFault;

// With --wrap=NAME the linker leads calls of NAME to __wrap_NAME, and __real_NAME to the system's.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {

int __real_open(const char* name, int flags, ...);
int __real_mkdirat(int folder, const char* name, mode_t mode);
ssize_t __real_write(int file, const void* bytes, size_t size);
ssize_t __real_pread(int file, void* bytes, size_t size, off_t offset);
int __real_fsync(int file);
int __real_fdatasync(int file);
int __real_ftruncate(int file, off_t size);
int __real_fchown(int file, uid_t owner, gid_t group);
int __real_fchmod(int file, mode_t mode);
int __real_close(int file);
int __real_rename(const char* from, const char* to);
int __real_openat(int directory, const char* name, int flags, ...);
int __real_renameat2(int from, const char* name, int to, const char* target, unsigned int flags);
int __real_renameat(int fromFolder, const char* from, int toFolder, const char* to);

int __wrap_open(const char* name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return unlessFault((flags & O_CREAT) != 0 ? "create" : "open",
                       [&] { return __real_open(name, flags, mode); });
}

int __wrap_mkdirat(int folder, const char* name, mode_t mode)
{
    return unlessFault("mkdir", [&] { return __real_mkdirat(folder, name, mode); });
}

ssize_t __wrap_write(int file, const void* bytes, size_t size)
{
    return unlessFault("write", [&] { return __real_write(file, bytes, size); });
}

ssize_t __wrap_pread(int file, void* bytes, size_t size, off_t offset)
{
    const int fault = galley::tests::faultOf("pread");
    const ssize_t count = fault > 0 ? -1 : __real_pread(file, bytes, size, offset);
    if (fault > 0)
        errno = fault;
    if (fault == galley::tests::InjectedFaults::otherBytes && count > 0)
        *static_cast<char*>(bytes) ^= 1;
    return count;
}

int __wrap_fsync(int file)
{
    return unlessFault("fsync", [&] { return __real_fsync(file); });
}

int __wrap_fdatasync(int file)
{
    return unlessFault("fdatasync", [&] { return __real_fdatasync(file); });
}

int __wrap_ftruncate(int file, off_t size)
{
    return unlessFault("ftruncate", [&] { return __real_ftruncate(file, size); });
}

int __wrap_fchown(int file, uid_t owner, gid_t group)
{
    return unlessFault("fchown", [&] { return __real_fchown(file, owner, group); });
}

int __wrap_fchmod(int file, mode_t mode)
{
    return unlessFault("fchmod", [&] { return __real_fchmod(file, mode); });
}

// The file is closed in any case, as the system does it.
int __wrap_close(int file)
{
    const int result = __real_close(file);
    return unlessFault("close", [&] { return result; });
}

int __wrap_rename(const char* from, const char* to)
{
    return unlessFault("rename", [&] { return __real_rename(from, to); });
}

int __wrap_openat(int directory, const char* name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return unlessFault((flags & O_CREAT) != 0 ? "create" : "open",
                       [&] { return __real_openat(directory, name, flags, mode); });
}

int __wrap_renameat2(int from, const char* name, int to, const char* target, unsigned int flags)
{
    return unlessFault((flags & RENAME_EXCHANGE) != 0 ? "exchange" : "rename",
                       [&] { return __real_renameat2(from, name, to, target, flags); });
}

int __wrap_renameat(int fromFolder, const char* from, int toFolder, const char* to)
{
    return unlessFault("rename", [&] { return __real_renameat(fromFolder, from, toFolder, to); });
}

} // extern "C"
// NOLINTEND(bugprone-reserved-identifier)
