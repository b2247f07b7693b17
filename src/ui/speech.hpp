#pragma once

#include <cstddef>
#include <string>

namespace ui {

/// A part of a text, in bytes.
struct TextSpan {
    std::size_t begin{0};
    std::size_t end{0};

    bool empty() const { return begin >= end; }
    bool operator==(const TextSpan&) const = default;
};

/// What is to be said, and how.
struct Utterance {
    std::string text;
    std::string language;  ///< "fr"
    int rate{100};         ///< per cent of the usual speed, 50 to 200
};

/// How far a voice is.
struct SpeechProgress {
    bool speaking{false};
    /// What of the text is heard now: a word where the engine tells, else a sentence.
    TextSpan part;

    bool operator==(const SpeechProgress&) const = default;
};

/// A voice. No call ever waits for it: the engine is another process, and progress() looks how far
/// it is.
class Speaker {
public:
    virtual ~Speaker() = default;
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Whether anything will be heard; may become false when the engine fails.
    virtual bool can_speak() const = 0;
    /// Says a text. What was being said is cut off: there are never two voices at once.
    virtual void say(const Utterance& utterance) = 0;
    /// Silence, at once.
    virtual void stop() = 0;
    virtual SpeechProgress progress() = 0;

protected:
    Speaker() = default;
};

}  // namespace ui
