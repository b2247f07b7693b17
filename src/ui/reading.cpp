#include "ui/reading.hpp"

#include <algorithm>
#include <utility>

namespace ui {

void draw_read_key(Kit& kit, Node node, const std::string& read, const KeyLook& look)
{
    const bool reads = kit.hearing.of(read) || kit.hearing.asked == read;
    KeyLook shown = look;
    shown.icon = kit.hearing.possible ? "speaker" : "speaker-off";
    shown.selected = reads;
    node.role = Role::button;
    if (!kit.hearing.possible) {
        node.hint = kit.words.text("voice.none");
    }
    node.action = [ask = kit.hearing.read, read] {
        if (ask) {
            ask(read);
        }
    };
    kit.key(std::move(node), shown);
}

TextSpan heard_part(const Reading& reading, std::string_view shown)
{
    const std::size_t begin = shown.empty() ? std::string::npos : reading.text.find(shown);
    if (begin == std::string::npos) {
        return {};
    }
    const std::size_t end = begin + shown.size();
    const std::size_t from = std::clamp(reading.part.begin, begin, end);
    const std::size_t to = std::clamp(reading.part.end, begin, end);
    return {from - begin, to - begin};
}

std::vector<TextSpan> spans_in_lines(std::string_view text,
                                     const std::vector<std::string>& lines,
                                     const TextSpan& span)
{
    std::vector<TextSpan> spans;
    std::size_t at = 0;
    for (const std::string& line : lines) {
        // Between two lines only spaces are left out.
        at = std::min(text.find(line, at), text.size());
        const std::size_t end = at + line.size();
        spans.push_back({std::clamp(span.begin, at, end) - at, std::clamp(span.end, at, end) - at});
        at = end;
    }
    return spans;
}

void draw_heard_text(Kit& kit,
                     std::string_view node,
                     std::string_view text,
                     const core::Rectangle& box,
                     const TextStyle& style)
{
    const TextSpan heard = kit.hearing.of(node) ? heard_part(*kit.hearing.now, text) : TextSpan{};
    if (heard.empty()) {
        kit.canvas.text(text, box, style);
        return;
    }
    const FittedText fitted = kit.canvas.fit(text, box, style);
    TextStyle measured = style;
    measured.size = fitted.size / kit.canvas.text_size();
    const float height = fitted.line_height * static_cast<float>(fitted.lines.size());
    float y = box.y + (style.middle ? (box.height - height) / 2 : 0);
    const std::vector<TextSpan> spans = spans_in_lines(text, fitted.lines, heard);
    for (std::size_t i = 0; i < fitted.lines.size(); ++i, y += fitted.line_height) {
        if (spans[i].empty()) {
            continue;
        }
        const std::string_view line = fitted.lines[i];
        const float spare = box.width - kit.canvas.width_of(line, measured);
        const float left = style.align == Align::centre  ? spare / 2
                           : style.align == Align::right ? spare
                                                         : 0;
        const float from = kit.canvas.width_of(line.substr(0, spans[i].begin), measured);
        const float width = kit.canvas.width_of(
            line.substr(spans[i].begin, spans[i].end - spans[i].begin), measured);
        const core::Rectangle lit{box.x + left + from - 3, y, width + 6, fitted.line_height};
        kit.canvas.fill(lit, 7, kit.theme.marked);
        kit.canvas.fill({lit.x, lit.bottom() - 5, lit.width, 5}, 0, kit.theme.slot_outline);
    }
    kit.canvas.text(text, box, style);
}

void mark_heard_node(Kit& kit)
{
    const Node* node = kit.hearing.now != nullptr ? kit.scene.find(kit.hearing.now->node) : nullptr;
    if (node == nullptr) {
        return;
    }
    constexpr float radius = 24;
    kit.frame(node->box.inset(-4), radius + 4, kit.theme.pointed, 4);
}

}  // namespace ui
