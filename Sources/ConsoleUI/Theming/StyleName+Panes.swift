package import TerminalKit

extension StyleName {
    package static let tab: StyleName = "tab"
    package static let tabSelected: StyleName = "tab.selected"
    package static let chip: StyleName = "chip"
}
