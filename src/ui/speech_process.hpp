#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A program that runs beside this one. What it is to read lies ready on its standard input before
/// it starts, so that writing never waits and nothing of it is an argument; what it prints is
/// thrown away.
class Process {
public:
    enum class State : std::uint8_t { running, done, failed };

    /// Nothing if it could not be started.
    static std::optional<Process> start(const std::filesystem::path& program,
                                        const std::vector<std::string>& arguments,
                                        std::string_view input);
    /// Ends it, and waits until it is gone.
    ~Process();
    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;

    /// Looks, without waiting; an ended process leaves nothing behind.
    State state();
    /// Ends it and all that it started, at once. It may take a moment until state() tells.
    void kill() const;

private:
    explicit Process(pid_t id) : m_id{id} {}
    void wait();

    pid_t m_id{0};  ///< 0: it has ended
    State m_state{State::running};
};

/// The program of that name, as a shell with that PATH would find it.
std::optional<std::filesystem::path> find_program(std::string_view name, std::string_view path);

}  // namespace ui
