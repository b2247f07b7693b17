#include "synth/score.hpp"

#include "synth/pitch.hpp"

#include <algorithm>
#include <charconv>

namespace synth {

namespace {

constexpr double shortest = 0.02;  ///< seconds
constexpr double longest = 3;
constexpr double softest = -40;  ///< decibel
constexpr std::size_t most_variants = 16;

core::Error wrong(const std::string& file, core::Place place, std::string key)
{
    return {file, place, {"synth." + std::move(key), {}}};
}

/// Takes the text up to a separator off the front.
std::string_view take(std::string_view& text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, trouble] = std::from_chars(text.data(), end, value);
    return trouble == std::errc{} && stop == end ? std::optional{value} : std::nullopt;
}

/// A number of that name within its bounds.
std::optional<double> number(const core::Record& record,
                             std::string_view name,
                             double least,
                             double most)
{
    const core::Record* member = record.find(name);
    if (member == nullptr) {
        return std::nullopt;
    }
    const auto* exact = member->integer();
    const auto* real = std::get_if<double>(&member->value);
    if (exact == nullptr && real == nullptr) {
        return std::nullopt;
    }
    const double value = exact != nullptr ? static_cast<double>(*exact) : *real;
    return value >= least && value <= most ? std::optional{value} : std::nullopt;
}

core::Result<Notes> read_notes(const std::string& file, const core::Record& record, double seconds)
{
    const core::Record::List* list = record.list();
    if (list == nullptr || list->empty()) {
        return wrong(file, record.place, "notes");
    }
    Notes notes;
    for (const core::Record& entry : *list) {
        const std::string* text = entry.text();
        const std::optional<Note> note = text != nullptr ? read_note(*text) : std::nullopt;
        if (!note || note->at >= seconds) {
            return wrong(file, entry.place, "note");
        }
        notes.push_back(*note);
    }
    return notes;
}

core::Result<Sound> read_sound(const std::string& file,
                               const std::string& name,
                               const core::Record& record)
{
    const core::Record* seen = record.find("seen");
    const auto level = number(record, "level", softest, loudest);
    const auto seconds = number(record, "seconds", shortest, longest);
    const core::Record* variants = record.find("variants");
    const core::Record::List* list = variants != nullptr ? variants->list() : nullptr;
    if (seen == nullptr || seen->text() == nullptr || seen->text()->empty()) {
        return wrong(file, record.place, "seen");
    }
    if (!level) {
        return wrong(file, record.place, "level");
    }
    if (!seconds) {
        return wrong(file, record.place, "seconds");
    }
    if (list == nullptr || list->empty() || list->size() > most_variants) {
        return wrong(file, record.place, "variants");
    }
    Sound sound{name, *seen->text(), *level, *seconds, {}};
    for (const core::Record& variant : *list) {
        core::Result<Notes> notes = read_notes(file, variant, *seconds);
        if (!notes) {
            return notes.error();
        }
        sound.variants.push_back(std::move(notes).value());
    }
    return sound;
}

}  // namespace

std::optional<Note> read_note(std::string_view text)
{
    const std::optional<Instrument> instrument = instrument_of(take(text, ' '));
    std::string_view glide = take(text, ' ');
    const std::optional<double> at = number(text);
    const std::optional<double> begin = frequency_of(take(glide, '>'));
    const std::optional<double> end = glide.empty() ? begin : frequency_of(glide);
    if (!instrument || !begin || !end || !at || *at < 0) {
        return std::nullopt;
    }
    return Note{*instrument, {*begin, *end}, *at};
}

core::Result<std::vector<Sound>> read_sounds(const std::string& file, const core::Record& record)
{
    const core::Record::Members* members = record.members();
    if (members == nullptr || members->empty()) {
        return wrong(file, record.place, "sounds");
    }
    std::vector<Sound> sounds;
    for (const core::Member& member : *members) {
        core::Result<Sound> sound = read_sound(file, member.name, member.value);
        if (!sound) {
            return sound.error();
        }
        sounds.push_back(std::move(sound).value());
    }
    return sounds;
}

}  // namespace synth
