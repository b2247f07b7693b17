#include "ui/speech_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace ui {

namespace {

/// A file without a name that holds a text; -1 if there is none.
int file_with(std::string_view text)
{
    const int file = ::memfd_create("speech", MFD_CLOEXEC);
    if (file < 0) {
        return -1;
    }
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written <= 0) {
            ::close(file);
            return -1;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(file, 0, SEEK_SET);
    return file;
}

/// What a new process has besides its program: its own group, so that all of it can be ended, and
/// no signal blocked.
class SpawnPlan {
public:
    explicit SpawnPlan(int input)
    {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawn_file_actions_adddup2(&m_files, input, STDIN_FILENO);
        for (const int output : {STDOUT_FILENO, STDERR_FILENO}) {
            ::posix_spawn_file_actions_addopen(&m_files, output, "/dev/null", O_WRONLY, 0);
        }
        ::posix_spawnattr_init(&m_attributes);
        sigset_t none;
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setpgroup(&m_attributes, 0);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    const posix_spawn_file_actions_t* files() const { return &m_files; }
    const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

}  // namespace

std::optional<Process> Process::start(const std::filesystem::path& program,
                                      const std::vector<std::string>& arguments,
                                      std::string_view input)
{
    const int file = file_with(input);
    if (file < 0) {
        return std::nullopt;
    }
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> list{name.data()};
    for (std::string& word : words) {
        list.push_back(word.data());
    }
    list.push_back(nullptr);
    const SpawnPlan plan{file};
    pid_t id = 0;
    const int error =
        ::posix_spawn(&id, name.c_str(), plan.files(), plan.attributes(), list.data(), environ);
    ::close(file);
    return error == 0 ? std::optional{Process{id}} : std::nullopt;
}

Process::~Process()
{
    kill();
    wait();
}

Process::Process(Process&& other) noexcept
    : m_id{std::exchange(other.m_id, 0)}, m_state{other.m_state}
{}

Process& Process::operator=(Process&& other) noexcept
{
    if (this != &other) {
        kill();
        wait();
        m_id = std::exchange(other.m_id, 0);
        m_state = other.m_state;
    }
    return *this;
}

Process::State Process::state()
{
    if (m_id != 0) {
        int status = 0;
        const pid_t ended = ::waitpid(m_id, &status, WNOHANG);
        if (ended != 0) {
            m_id = 0;
            const bool good = ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
            m_state = good ? State::done : State::failed;
        }
    }
    return m_state;
}

void Process::kill() const
{
    if (m_id != 0) {
        ::kill(-m_id, SIGKILL);
    }
}

void Process::wait()
{
    if (m_id == 0) {
        return;
    }
    int status = 0;
    while (::waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
    }
    m_id = 0;
}

std::optional<std::filesystem::path> find_program(std::string_view name, std::string_view path)
{
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(':'), path.size());
        const std::filesystem::path program = std::filesystem::path{path.substr(0, end)} / name;
        std::error_code error;
        if (program.is_absolute() && std::filesystem::is_regular_file(program, error) &&
            ::access(program.c_str(), X_OK) == 0) {
            return program;
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return std::nullopt;
}

}  // namespace ui
