import Konaplate
import StrictText

extension ScenarioReader {
    func pattern(
        _ api: String?, _ members: [ScenarioFile.Member]?, at path: TOMLPath
    ) throws(ScenarioError) -> CallPattern {
        var result = CallPattern()
        if let api {
            guard let known = apis.first(where: { $0.name == api || $0.path == api }) else {
                let meant = closestMatch(to: api, among: apis.map(\.name))
                throw error(
                    "그런 API가 없습니다: \(api)." + (meant.map { " 비슷한 이름: \($0)" } ?? ""),
                    "there is no API \(api)" + (meant.map { "; did you mean \($0)?" } ?? ""), path + "api")
            }
            result.path = known.path
        }
        guard let members else { return result }
        guard !members.isEmpty else {
            throw error(
                "회원이 없습니다. members를 빼면 모든 회원입니다.", "no member; leave members out for all of them", path + "members")
        }
        var known: Set<MemberID> = []
        for (index, member) in members.enumerated() {
            do {
                known.insert(try MemberID(text: member.text))
            } catch {
                throw self.error(
                    "회원 번호가 올바르지 않습니다.", "this is no member ID", path + "members" + .index(index))
            }
        }
        result.members = known
        return result
    }

    func fault(of rule: ScenarioFile.Rule, at path: TOMLPath) throws(ScenarioError) -> ScenarioRule.Fault? {
        let status = try number(rule.httpStatus, "http_status", 400...599, at: path)
        let code = try code(rule.code, at: path)
        if rule.message != nil, code == nil {
            throw error("message는 code와 함께 씁니다.", "a message goes with a code", path + "message")
        }
        var faults: [(key: String, fault: ScenarioRule.Fault)] = []
        if rule.drop == true { faults.append(("drop", .drop)) }
        if rule.undecryptable == true { faults.append(("undecryptable", .undecryptable)) }
        if let code {
            let message = rule.message ?? code.entry?.message ?? ""
            faults.append(
                (
                    "code",
                    .code(
                        ResponseStatus(code: code, message: message),
                        httpStatus: status ?? SandboxDefaults.refusalStatus)
                ))
        } else if let status {
            faults.append(("http_status", .page(httpStatus: status)))
        }
        guard faults.count < 2 else {
            let keys = faults.map(\.key).joined(separator: ", ")
            throw error("함께 쓸 수 없습니다: \(keys)", "\(keys) exclude each other", path + faults[1].key)
        }
        return faults.first?.fault
    }

    func code(_ text: String?, at path: TOMLPath) throws(ScenarioError) -> ResponseCode? {
        guard let text else { return nil }
        let code = ResponseCode(rawValue: text)
        guard code.isWellFormed else {
            throw error("응답코드는 002_013 형식입니다.", "a response code has the form 002_013", path + "code")
        }
        return code
    }

    func number(
        _ value: Int?, _ key: String, _ range: ClosedRange<Int>, at path: TOMLPath
    ) throws(ScenarioError) -> Int? {
        guard let value, !range.contains(value) else { return value }
        throw range.upperBound == .max
            ? error(
                "\(key)에는 \(range.lowerBound) 이상의 수를 쓰세요.", "\(key) is a number from \(range.lowerBound) up", path + key
            )
            : error(
                "\(key)에는 \(range.lowerBound)부터 \(range.upperBound)까지의 수를 쓰세요.",
                "\(key) is a number from \(range.lowerBound) to \(range.upperBound)", path + key)
    }

    func error(_ korean: String, _ english: String, _ path: TOMLPath) -> ScenarioError {
        ScenarioError(Sentence(korean, english), at: document.place(of: path))
    }
}
