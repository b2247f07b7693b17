#include "lesson/python_file.hpp"

#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/utf8.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lesson {

namespace {

constexpr std::string_view byte_order_mark{"\xEF\xBB\xBF"};

std::string first_line(std::string_view stage)
{
    return "from lumi." + std::string{stage} + " import *";
}

/// The text behind the line, and behind one empty line that follows it; nothing if it begins with
/// something else.
std::optional<std::string_view> behind(std::string_view text, std::string_view line)
{
    if (!text.starts_with(line)) {
        return std::nullopt;
    }
    text.remove_prefix(line.size());
    const auto skip_line_end = [&text] {
        const std::size_t length = text.starts_with("\r\n") ? 2 : text.starts_with("\n") ? 1 : 0;
        text.remove_prefix(length);
        return length > 0;
    };
    if (!text.empty() && !skip_line_end()) {
        return std::nullopt;
    }
    skip_line_end();
    return text;
}

}  // namespace

std::string as_python_file(std::string_view stage, std::string_view program)
{
    std::string text = first_line(stage) + "\n\n";
    text.append(program);
    if (!text.ends_with('\n')) {
        text.push_back('\n');
    }
    return text;
}

bool is_text(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const lang::CodePoint point = lang::code_point_at(bytes, at);
        if (point.length == 0 || point.value == 0) {
            return false;
        }
        at += point.length;
    }
    return true;
}

PythonFile read_python_file(std::string_view text, const Playground& playground)
{
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    PythonFile file;
    for (const PlayStage& each : playground.stages) {
        if (const auto rest = behind(text, first_line(each.stage))) {
            file.stage = each.stage;
            const std::string_view before = text.substr(0, text.size() - rest->size());
            file.lines_before = static_cast<int>(std::ranges::count(before, '\n'));
            text = *rest;
            break;
        }
    }
    if (file.stage.empty() && !playground.stages.empty()) {
        file.stage = playground.stages.front().stage;
    }
    file.program = text;
    lang::Parsed parsed = lang::parse(text);
    file.tree = std::move(parsed.program);
    file.diagnostics = std::move(parsed.diagnostics);
    file.reads = file.diagnostics.empty();
    if (const stages::Stage* stage = stages::find(file.stage); stage != nullptr && file.reads) {
        file.diagnostics = lang::compile(file.tree, *stage->module).diagnostics;
    }
    return file;
}

}  // namespace lesson
