#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Rooms = std::set<std::string>;

/// Which rooms a room may include besides itself, as in src/README.md. A folder that is not here is
/// no room.
const std::map<std::string, Rooms> floors{
    {"core", {}},
    {"physics", {"core"}},
    {"i18n", {"core"}},
    {"lang", {"core"}},
    {"editor", {"core", "lang"}},
    {"stages", {"core", "lang"}},
    {"sims", {"core", "physics"}},
    {"lesson", {"core", "physics", "i18n", "lang", "editor", "stages", "sims"}},
    {"store", {"core", "lesson"}},
    {"synth", {"core", "lesson"}},
    {"ui", {"core", "i18n", "lang", "editor"}},
    {"tools", {"core", "i18n", "lang", "physics", "stages", "sims", "lesson", "store"}},
    {"app",
     {"core",
      "physics",
      "i18n",
      "lang",
      "editor",
      "stages",
      "sims",
      "lesson",
      "store",
      "ui",
      "tools"}},
};
const Rooms below_the_window_line{"ui", "app"};
const Rooms json_readers{"lesson", "store"};
/// Those whose things are in folders of their own, each with a view below the window line.
const Rooms shelves{"stages", "sims"};
/// Where rigid bodies are the honest model.
const Rooms rigid_bodies{"sims/luck_wall"};

bool is_view(const fs::path& file) { return file.stem().string().starts_with("view"); }

/// Every include of the file that its room may not know, as "file:line: include".
std::vector<std::string> violations(const fs::path& inside, std::istream& text)
{
    static const std::regex include_line{R"re(^\s*#\s*include\s+([<"])([^">]+)[">])re"};
    const std::string room = inside.begin()->string();
    const bool view = shelves.contains(room) && is_view(inside);
    const bool window = below_the_window_line.contains(room) || view;
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        std::smatch match;
        if (!std::regex_search(line, match, include_line)) {
            continue;
        }
        const fs::path path{match[2].str()};
        const std::string first = path.begin()->string();
        bool fine = true;
        if (match[1] == "<") {
            const bool drawing =
                first == "SFML" || first.starts_with("imgui") || first == "GL" || first == "X11";
            fine = (!drawing || window) && (first != "nlohmann" || json_readers.contains(room)) &&
                   (first != "box2d" || rigid_bodies.contains(inside.parent_path().string()));
        } else if (shelves.contains(room) && first == room) {
            // A stage never sees another stage; a world never sees a view. Simulations likewise.
            const bool own = path.parent_path() == inside.parent_path() ||
                             path.parent_path() == room || inside.parent_path() == room;
            fine = own && (view || !is_view(path));
        } else if (first != room) {
            fine = floors.at(room).contains(first) || (view && (first == "ui" || first == "i18n"));
        }
        if (!fine) {
            found.push_back(inside.string() + ":" + std::to_string(number) + ": " + line);
        }
    }
    return found;
}

std::vector<std::string> violations_of(const std::string& inside, const std::string& text)
{
    std::istringstream stream{text};
    return violations(inside, stream);
}

}  // namespace

TEST_CASE("rooms include only the floors below them", "[architecture]")
{
    const fs::path source = fs::path{SOURCE_DIR} / "src";
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{source}) {
        const fs::path& file = entry.path();
        if (file.extension() != ".cpp" && file.extension() != ".hpp") {
            continue;
        }
        ++files;
        const fs::path inside = fs::relative(file, source);
        INFO(inside.string() << " is in no room");
        REQUIRE(floors.contains(inside.begin()->string()));
        std::ifstream text{file};
        for (const std::string& violation : violations(inside, text)) {
            FAIL_CHECK("src/" << violation);
        }
    }
    CHECK(files > 10);
}

TEST_CASE("a planted violation is named with its file and line", "[architecture]")
{
    using Found = std::vector<std::string>;
    CHECK(violations_of("lang/parser.cpp", "\n#include \"lesson/lesson.hpp\"\n") ==
          Found{"lang/parser.cpp:2: #include \"lesson/lesson.hpp\""});
    CHECK(violations_of("lesson/judge.cpp", "#include <SFML/Graphics.hpp>").size() == 1);
    CHECK(violations_of("stages/tunnel/world.cpp", "#include <imgui.h>").size() == 1);
    CHECK(violations_of("stages/tunnel/world.cpp", "#include \"stages/tunnel/view.hpp\"").size() ==
          1);
    CHECK(violations_of("stages/tunnel/world.cpp", "#include \"stages/ring/world.hpp\"").size() ==
          1);
    CHECK(violations_of("ui/kit.cpp", "#include \"lesson/lesson.hpp\"").size() == 1);
    CHECK(violations_of("lang/vm.cpp", "#include <nlohmann/json.hpp>").size() == 1);
    CHECK(violations_of("physics/helix.cpp", "#include \"lesson/json.hpp\"").size() == 1);
    CHECK(violations_of("sims/bend_it/model.cpp", "#include \"sims/luck_wall/model.hpp\"").size() ==
          1);
    CHECK(violations_of("sims/bend_it/model.cpp", "#include \"sims/bend_it/view.hpp\"").size() ==
          1);
    CHECK(violations_of("sims/bend_it/model.cpp", "#include <box2d/box2d.h>").size() == 1);
    CHECK(violations_of("sims/luck_wall/model.cpp", "#include <box2d/box2d.h>").empty());
    CHECK(violations_of("sims/bend_it/view.cpp", "#include \"ui/canvas.hpp\"").empty());
    CHECK(violations_of("stages/tunnel/view.cpp", "#include \"ui/canvas.hpp\"").empty());
    CHECK(violations_of("lesson/judge.cpp", "#include \"lang/ast.hpp\"").empty());
}
