#include "editor/completion.hpp"

#include "editor/text_names.hpp"
#include "editor/tile.hpp"
#include "lang/builtins.hpp"
#include "lang/lexer.hpp"
#include "lang/modules.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace editor {

namespace {

/// What of the language a word of a lesson's palette brings with it.
struct PaletteRow {
    std::string_view word;
    std::array<std::string_view, 4> brings;
};
constexpr std::array palette_rows{
    PaletteRow{"repeat", {"for", "in", "range"}},
    PaletteRow{"for", {"for", "in", "range"}},
    PaletteRow{"until", {"while", "not"}},
    PaletteRow{"while", {"while"}},
    PaletteRow{"forever", {"while", "True"}},
    PaletteRow{"if", {"if"}},
    PaletteRow{"else", {"else", "elif"}},
    PaletteRow{"def", {"def", "return", "global"}},
    PaletteRow{"return", {"return"}},
    PaletteRow{"break", {"break"}},
    PaletteRow{"continue", {"continue"}},
    PaletteRow{"print", {"print"}},
    PaletteRow{"true", {"True", "False"}},
    PaletteRow{"and", {"and"}},
    PaletteRow{"or", {"or"}},
    PaletteRow{"not", {"not"}},
};

constexpr std::array<std::string_view, 30> common_keywords{
    "and",   "as",       "assert", "break", "continue", "def",   "del",    "elif", "else", "except",
    "False", "finally",  "for",    "from",  "global",   "if",    "import", "in",   "is",   "lambda",
    "None",  "nonlocal", "not",    "or",    "pass",     "raise", "return", "True", "try",  "while"};

/// What learners meet first, by what stands before the dot.
struct MethodRow {
    std::string_view of;
    std::array<std::string_view, 12> names;
};
constexpr std::array method_rows{
    MethodRow{"list",
              {"append",
               "clear",
               "copy",
               "count",
               "extend",
               "index",
               "insert",
               "pop",
               "remove",
               "reverse",
               "sort"}},
    MethodRow{"str",
              {"count",
               "endswith",
               "find",
               "format",
               "isdigit",
               "join",
               "lower",
               "replace",
               "split",
               "startswith",
               "strip",
               "upper"}},
    MethodRow{"dict",
              {"clear", "copy", "get", "items", "keys", "pop", "setdefault", "update", "values"}},
    MethodRow{"set",
              {"add", "clear", "copy", "difference", "discard", "intersection", "remove", "union"}},
    MethodRow{"",
              {"append",
               "count",
               "get",
               "index",
               "items",
               "join",
               "keys",
               "lower",
               "pop",
               "sort",
               "split",
               "upper"}},
};
constexpr std::array<std::string_view, 18> without_arguments{"clear",
                                                             "copy",
                                                             "reverse",
                                                             "isdigit",
                                                             "lower",
                                                             "upper",
                                                             "items",
                                                             "keys",
                                                             "values",
                                                             "sort",
                                                             "strip",
                                                             "split",
                                                             "pop",
                                                             "input",
                                                             "random",
                                                             "print",
                                                             "list",
                                                             "dict"};

bool allows_everything(const Rules& rules)
{
    return std::ranges::none_of(rules.allow, [](const std::string& word) {
        return std::ranges::find(palette_rows, word, &PaletteRow::word) != palette_rows.end();
    });
}

bool is_allowed_word(const Rules& rules, std::string_view word)
{
    return allows_everything(rules) || std::ranges::count(rules.allow, word) > 0 ||
           std::ranges::any_of(palette_rows, [&](const PaletteRow& row) {
               return std::ranges::count(row.brings, word) > 0 &&
                      std::ranges::count(rules.allow, row.word) > 0;
           });
}

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

/// 0: begins with it, 1: but for capitals, 2: holds its letters in their order, from the beginning
/// of one of its parts. Nothing: does not fit.
std::optional<int> rank(std::string_view word, std::string_view typed)
{
    if (word.starts_with(typed)) {
        return 0;
    }
    const auto same = [](char one, char other) { return small(one) == small(other); };
    if (word.size() >= typed.size() && std::equal(typed.begin(), typed.end(), word.begin(), same)) {
        return 1;
    }
    constexpr std::size_t least_letters = 2;
    for (std::size_t from = 0; typed.size() >= least_letters && from < word.size(); ++from) {
        if (from > 0 && word[from - 1] != '_') {
            continue;
        }
        std::size_t found = 0;
        for (std::size_t at = from; at < word.size() && found < typed.size(); ++at) {
            const bool begins = at == from;
            found += same(word[at], typed[found]) && (found > 0 || begins) ? 1U : 0U;
        }
        if (found == typed.size()) {
            return 2;
        }
    }
    return std::nullopt;
}

std::string brackets_of(const lang::Native& native)
{
    std::string brackets = "(";
    for (const std::string_view parameter : native.parameters) {
        brackets += brackets.size() > 1 ? ", " : "";
        brackets += parameter;
    }
    return brackets + ")";
}

std::string brackets_of(std::string_view function)
{
    return std::ranges::count(without_arguments, function) > 0 ? "()" : "( )";
}

/// What stands before the word at the caret.
struct Before {
    std::optional<lang::InkedPiece> piece;
    std::string_view text;
    std::optional<lang::InkedPiece> second;  ///< before that
    std::string_view second_text;
};

Before before(const TextPad& pad, std::size_t at)
{
    Before found;
    const std::size_t line = pad.lines().line_of(at);
    const std::size_t begin = pad.lines().begin(line);
    const std::string_view text = pad.line_text(line);
    for (const lang::InkedPiece& piece : pad.highlight().pieces(line)) {
        if (begin + piece.end <= at) {
            found.second = std::exchange(found.piece, piece);
            found.second_text =
                std::exchange(found.text, text.substr(piece.begin, piece.end - piece.begin));
        }
    }
    return found;
}

/// "list", "str", "dict", "set", or empty where it can't be told.
std::string_view kind_of_value(std::string_view begins_with)
{
    const char first = begins_with.empty() ? '\0' : begins_with.front();
    const bool quoted =
        begins_with.size() > 1 && (begins_with.back() == '"' || begins_with.back() == '\'');
    if (quoted || begins_with == "str" || begins_with == "input") {
        return "str";
    }
    if (first == '[' || begins_with == "list" || begins_with == "sorted") {
        return "list";
    }
    if (first == '{' || begins_with == "dict") {
        return "dict";
    }
    return begins_with == "set" ? "set" : "";
}

void add_methods(const TextPad& pad, const Before& dot, const ByteRange& typed, Completion& into)
{
    std::string_view of = dot.second && dot.second->ink == lang::Ink::name
                              ? std::string_view{}
                              : kind_of_value(dot.second_text);
    if (dot.second && dot.second->ink == lang::Ink::name) {
        const std::vector<NameInText> names = names_in_scope(pad, typed);
        const auto known = std::ranges::find(names, dot.second_text, &NameInText::name);
        if (known != names.end() && !known->module.empty()) {
            if (const lang::ModuleRow* module = lang::find_module(known->module)) {
                for (const std::string& name : module->names()) {
                    const bool number = module->constant(name) != nullptr;
                    into.suggestions.push_back(
                        {name, WordKind::method, number ? "" : brackets_of(name), nullptr});
                }
                return;
            }
        }
        of = known != names.end() ? kind_of_value(known->value) : std::string_view{};
    }
    const auto* const row = std::ranges::find(method_rows, of, &MethodRow::of);
    for (const std::string_view name : row->names) {
        if (!name.empty()) {
            into.suggestions.push_back(
                {std::string{name}, WordKind::method, brackets_of(name), nullptr});
        }
    }
}

void add_words(const TextPad& pad, const Rules& rules, const ByteRange& typed, Completion& into)
{
    std::vector<Suggestion>& all = into.suggestions;
    for (const NameInText& name : names_in_scope(pad, typed)) {
        if (!is_event(rules.module, name.name)) {
            all.push_back({name.name,
                           name.is_function ? WordKind::function : WordKind::name,
                           name.brackets,
                           nullptr});
        }
    }
    if (rules.module != nullptr) {
        for (const lang::Native& native : rules.module->functions) {
            if (rules.allow.empty() || std::ranges::count(rules.allow, native.name) > 0) {
                all.push_back(
                    {std::string{native.name}, WordKind::stage, brackets_of(native), &native});
            }
        }
    }
    for (const std::string_view word : common_keywords) {
        if (is_allowed_word(rules, word)) {
            all.push_back({std::string{word}, WordKind::keyword, {}, nullptr});
        }
    }
    for (const lang::BuiltinRow& row : lang::builtins()) {
        const bool ours = row.name.starts_with("__") || row.name.find('.') != row.name.npos;
        if (!ours && is_allowed_word(rules, row.name)) {
            all.push_back(
                {std::string{row.name}, WordKind::builtin, brackets_of(row.name), nullptr});
        }
    }
}

/// Those that fit, best first; of one word the first kind.
void choose(std::vector<Suggestion>& all, std::string_view typed)
{
    std::erase_if(all, [&](const Suggestion& each) { return !rank(each.word, typed); });
    std::ranges::stable_sort(all, {}, [&](const Suggestion& each) {
        return std::tuple{rank(each.word, typed).value_or(0), each.kind, each.word};
    });
    std::vector<Suggestion> once;
    for (Suggestion& each : all) {
        if (std::ranges::find(once, each.word, &Suggestion::word) == once.end()) {
            once.push_back(std::move(each));
        }
    }
    all = std::move(once);
}

}  // namespace

Completion complete(const TextPad& pad, const Rules& rules)
{
    const std::size_t caret = pad.caret();
    Completion completion{{caret, caret}, {}};
    if (!pad.selection().empty()) {
        return completion;
    }
    std::size_t begin = caret;
    while (begin > 0 && pad.text()[begin - 1] != '\n' &&
           is_in_word(pad.text(), previous_letter(pad.text(), begin))) {
        begin = previous_letter(pad.text(), begin);
    }
    completion.typed = {begin, caret};
    const std::size_t line = pad.line();
    const std::optional<lang::Ink> around =
        pad.highlight().inside(line, caret - pad.lines().begin(line));
    const std::string_view typed = std::string_view{pad.text()}.substr(begin, caret - begin);
    const bool is_number = !typed.empty() && typed.front() >= '0' && typed.front() <= '9';
    const Before dot = before(pad, begin);
    const bool makes_up = dot.text == "def" || dot.text == "for" || dot.text == "as";
    if (around == lang::Ink::text || around == lang::Ink::comment || is_number || makes_up) {
        return completion;
    }
    if (dot.text == ".") {
        add_methods(pad, dot, completion.typed, completion);
    } else if (dot.text == "import" || dot.text == "from") {
        for (const lang::ModuleRow& module : lang::modules()) {
            completion.suggestions.push_back(
                {std::string{module.name}, WordKind::name, {}, nullptr});
        }
    } else {
        add_words(pad, rules, completion.typed, completion);
    }
    choose(completion.suggestions, typed);
    return completion;
}

std::optional<TextEdit> accept(const TextPad& pad,
                               const Completion& completion,
                               const Suggestion& suggestion)
{
    const std::size_t end = completion.typed.end;
    const bool has_brackets = end < pad.text().size() && pad.text()[end] == '(';
    std::string inserted = suggestion.word;
    std::size_t caret = completion.typed.begin + inserted.size();
    if (suggestion.is_called() && !has_brackets) {
        inserted += "()";
        caret += suggestion.takes_something() ? 1U : 2U;
    }
    std::optional<TextEdit> edit = pad.replace(completion.typed.begin, end, inserted);
    if (edit) {
        edit->after = {caret, caret};
    }
    return edit;
}

}  // namespace editor
