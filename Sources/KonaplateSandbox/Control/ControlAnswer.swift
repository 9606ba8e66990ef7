import HummingbirdCore
import NIOCore
import StrictText

/// What the control plane answers with.
struct ControlAnswer: Sendable {
    var httpStatus = 200
    let mediaType: String
    let body: ResponseBody

    init(_ mediaType: String, _ body: ResponseBody) {
        self.mediaType = mediaType
        self.body = body
    }

    static func json(_ json: JSON, httpStatus: Int = 200) -> ControlAnswer {
        var answer = ControlAnswer(
            "application/json", ResponseBody(byteBuffer: ByteBuffer(string: json.prettyText + "\n")))
        answer.httpStatus = httpStatus
        return answer
    }

    static func text(_ text: String) -> ControlAnswer {
        ControlAnswer("text/plain; charset=utf-8", ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
    }
}
